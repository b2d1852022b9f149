import type { Change, ChangeKind } from './changes';
import { compareContents } from './compare-contents';
import type { Pair, Reply, Schemas } from './contract';

/** What became of the answers of an operation, status by status: bodies, headers and codes of problems. */
export function compareReplies({ at, then, now }: Pair, schemas: Record<'then' | 'now', Schemas>): Change[] {
  const statuses = new Set([...Object.keys(then.responses), ...Object.keys(now.responses)]);
  return [...statuses].flatMap((status): Change[] => {
    const [was, is, place] = [then.responses[status], now.responses[status], `${at} ${status}`];
    if (!is) return [{ kind: 'status-removed', at: place }];
    if (!was) return [{ kind: /^[23]/.test(status) ? 'success-added' : 'status-added', at: place }];
    return [
      ...setChanges(place, headersOf(was), headersOf(is), ['header-removed', 'header-added']),
      ...setChanges(place, problemsOf(was), problemsOf(is), ['problem-removed', 'problem-added']),
      ...compareContents(place, was.content, is.content, { ...schemas, side: 'told' }),
    ];
  });
}

function setChanges(at: string, had: string[], has: string[], [gone, added]: [ChangeKind, ChangeKind]): Change[] {
  return [
    ...had.filter((name) => !has.includes(name)).map((detail) => ({ kind: gone, at, detail })),
    ...has.filter((name) => !had.includes(name)).map((detail) => ({ kind: added, at, detail })),
  ];
}

function headersOf({ headers }: Reply): string[] {
  return Object.keys(headers ?? {});
}

function problemsOf({ content }: Reply): string[] {
  return Object.keys(content?.['application/problem+json']?.examples ?? {});
}
