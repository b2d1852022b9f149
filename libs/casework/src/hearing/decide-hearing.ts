import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import { endAward, reduceAward } from '@yimen/registry';
import { issueNotice } from '../notices/issue-notice';
import { getApplication } from '../persistence/application.repository';
import { assertAmount } from './assert-amount';
import { assertFactsFresh } from './fresh-facts';
import { reasonsOf } from './hearing-reasons';
import { refuse } from './hearing.errors';
import type { Hearing, HearingDecision } from './hearing';
import { nextMonth } from './next-month';
import { assertReplyOver } from './reply-period';
import { takeHearingStep } from './take-hearing-step';

export interface DecideInput {
  id: string;
  seen: SeenVersion;
  decision: HearingDecision;
  /** 分 a month, where it is reduced. */
  reducedFen?: Fen;
  /** Why, as the notice will say. */
  reason: string;
  today: PlainDate;
}

/**
 * A person who didn't propose it decides, after the household was heard and on fresh facts (LAW 47, 48; I7). A cut or end
 * waits for the end of the reply period, unless the household said that it has nothing to add; it stands in the chain from
 * the month after, and is told in writing, with reasons and the right to reconsideration or suit (LAW 76).
 * Refuses as any step, and `reply-period-running`, `hearing-own-proposal`, `hearing-beyond-proposal`, `facts-stale`.
 */
export function decideHearing(tx: Tx, actor: Actor, input: DecideInput): Promise<Hearing> {
  const { id, seen, today, decision, reason } = input;
  const ask = async (hearing: Hearing) => {
    if (hearing.openedById === actor.id) throw refuse('hearing-own-proposal');
    if (hearing.status === 'notified') await assertReplyOver(tx, hearing, today);
  };
  const tell = async (hearing: Hearing) => {
    if (decision !== 'unchanged' && !saidAll(hearing)) await assertReplyOver(tx, hearing, today);
    const decidedFen = assertWithinProposal(hearing, input);
    if (decision !== 'unchanged') await carryOut(tx, actor, hearing, { ...input, decision, decidedFen });
    const by = { decidedById: actor.id, decidedBy: actor.name, decidedOn: today };
    const from = decision === 'unchanged' ? {} : { effectiveFrom: nextMonth(today) };
    return { patch: { decision, decidedFen, decisionReason: reason, ...by, ...from }, detail: { decision } };
  };
  return takeHearingStep(tx, actor, { id, seen, action: 'decide' }, tell, ask);
}

/** The notice promised them days to answer, and a first word doesn't use them up; only they can give up the rest (LAW 48). */
function saidAll({ said }: Hearing): boolean {
  return said.at(-1)?.final === true;
}

/** The recipient was heard on this much and no more. Answers the new amount in 分, null where there is none. */
function assertWithinProposal({ proposal, proposedFen, beforeFen }: Hearing, input: DecideInput): Fen | null {
  const { decision, reducedFen } = input;
  assertAmount(decision === 'reduced', reducedFen, beforeFen);
  const beyond = decision === 'ended' ? proposal === 'reduce' : Number(reducedFen) < (proposedFen ?? 0);
  if (beyond) throw refuse('hearing-beyond-proposal', undefined, { proposal, proposedFen });
  return reducedFen ?? null;
}

interface Cut extends DecideInput {
  decision: 'reduced' | 'ended';
  decidedFen: Fen | null;
}

async function carryOut(tx: Tx, actor: Actor, hearing: Hearing, cut: Cut): Promise<void> {
  const { decision: change, decidedFen: afterFen, reason, today } = cut;
  const { facts, terms, linkId, programmeName, beforeFen, said, heardOn } = hearing;
  assertFactsFresh(facts, terms.freshFactsDays, today);
  const from = nextMonth(today);
  if (afterFen === null) await endAward(tx, linkId, from);
  else await reduceAward(tx, linkId, afterFen, from);
  const words = said.flatMap(({ text }) => text ?? []).join('；');
  const told = {
    ...{ programmeName, change, beforeFen, afterFen, from, heardOn: String(heardOn) },
    reasons: [{ text: reason }, ...reasonsOf(hearing)],
    ...(words && { said: words }),
  };
  const application = await getApplication(tx, hearing.applicationId);
  await issueNotice(tx, actor, { kind: 'adjusted', application, facts: told, today });
}
