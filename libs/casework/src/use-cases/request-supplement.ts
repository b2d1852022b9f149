import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { assertNotShared } from '../domain/assert-not-shared';
import { refuse } from '../domain/casework.errors';
import { PAPERS } from '../domain/papers';
import type { PaperCode } from '../domain/papers';
import { issueNotice } from '../notices/issue-notice';
import { takeStep } from './take-step';

export interface SupplementInput {
  id: string;
  seen: SeenVersion;
  papers: readonly PaperCode[];
  note?: string;
  today: PlainDate;
}

/**
 * 一次性告知补正: everything missing, told once (民发〔2021〕57号 第10条), nothing that sharing can supply (LAW 62).
 * Refuses `paper-shared` (with who has it) and `supplement-asked-before`.
 */
export async function requestSupplement(tx: Tx, actor: Actor, input: SupplementInput): Promise<Application> {
  const { id, seen, note, today } = input;
  const facts = { papers: input.papers.map((code) => ({ code, name: PAPERS[code].name })), note };
  const application = await takeStep(tx, actor, { id, seen, action: 'request-supplement' }, (before) => {
    assertNotShared(input.papers);
    if (before.supplement) throw refuse('supplement-asked-before');
    return { patch: { supplement: facts }, detail: { papers: input.papers } };
  });
  await issueNotice(tx, actor, { kind: 'supplement', facts, application, today });
  return application;
}
