import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { refuse } from '../domain/casework.errors';
import { PAPERS } from '../domain/papers';
import type { Paper, PaperCode } from '../domain/papers';
import { takeStep } from './take-step';

export interface SupplementInput {
  id: string;
  seen: SeenVersion;
  papers: readonly PaperCode[];
  note?: string;
}

/**
 * 一次性告知补正: everything missing, told once (民发〔2021〕57号 第10条), nothing that sharing can supply (LAW 62).
 * Refuses `paper-shared` (with who has it) and `supplement-asked-before`.
 */
export async function requestSupplement(tx: Tx, actor: Actor, input: SupplementInput): Promise<Application> {
  const shared = input.papers.map((code) => ({ code, ...(PAPERS[code] as Paper) })).filter((paper) => paper.sharedBy);
  return takeStep(tx, actor, { id: input.id, seen: input.seen, action: 'request-supplement' }, (application) => {
    if (shared.length > 0) throw refuse('paper-shared', undefined, { papers: shared });
    if (application.supplement) throw refuse('supplement-asked-before');
    const papers = input.papers.map((code) => ({ code, name: PAPERS[code].name }));
    return { patch: { supplement: { papers, note: input.note } }, detail: { papers: input.papers } };
  });
}
