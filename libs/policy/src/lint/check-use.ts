import type { PackDocument } from '../domain/pack/pack-document';
import type { Faults } from '../pack/pack-fault';
import { expressionsIn } from './expressions-in';

/** Begins what is said of a definition that nobody uses; another pack over the same layer may use it. */
export const UNUSED = '没有规则用到这个定义';

/** A definition nobody uses is most often a slip: the rule that should use it uses something else. */
export function checkUse(document: PackDocument, faults: Faults): void {
  const expressions = expressionsIn(document).map(({ of, text }) => ({
    of,
    text: text.replace(/"[^"]*"|'[^']*'/g, ''),
  }));
  for (const level of ['household', 'member'] as const)
    for (const name of Object.keys(document.definitions[level] ?? {})) {
      const spoken = level === 'household' ? inTheHousehold(name) : ofSomebody(name);
      const used = expressions.some(({ of, text }) => of !== `${level}.${name}` && spoken.test(text));
      if (!used) faults.warning(['definitions', level, name], UNUSED);
    }
}

const inTheHousehold = (name: string) => new RegExp(`(?<![.\\w])(household\\s*\\.\\s*)?${name}(?!\\w)`);
const ofSomebody = (name: string) => new RegExp(`(?<!standard|household)\\.\\s*${name}(?!\\w)`);
