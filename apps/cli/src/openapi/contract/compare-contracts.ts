import { named } from './changes';
import type { Change } from './changes';
import { compareOperations } from './compare-operations';
import type { Contract, Operation } from './contract';

/** All that changed from one contract to the other and that a client could notice; each once. */
export function compareContracts(then: Contract, now: Contract): Change[] {
  const [had, has] = [operationsOf(then), operationsOf(now)];
  const changes = [...new Set([...had.keys(), ...has.keys()])].flatMap((at): Change[] => {
    const [was, is] = [had.get(at), has.get(at)];
    if (!is) return [{ kind: 'operation-removed', at }];
    if (!was) return [{ kind: 'operation-added', at }];
    return compareOperations({ at, then: was, now: is }, then, now);
  });
  return [...new Map(changes.map((change) => [named(change), change])).values()];
}

function operationsOf({ paths }: Contract): Map<string, Operation> {
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    ),
  );
}
