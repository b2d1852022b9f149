import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, Fen, PlainDate } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { procedureTerms, PublishedPacks } from '@yimen/policy';
import { householdFor, lockAward } from '@yimen/registry';
import type { ChainLink } from '@yimen/registry';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import { hearing as table } from '../domain/procedures/hearing';
import { assertFactsFresh } from './fresh-facts';
import { assertAmount } from './assert-amount';
import { refuse } from './hearing.errors';
import type { Hearing, HearingFact } from './hearing';
import { insertHearing, lockHearing, openHearingOn } from './hearing.repository';
import { logHearing } from './take-hearing-step';

export interface OpenHearingInput {
  /** The link of the assistance chain. */
  linkId: string;
  proposal: Hearing['proposal'];
  /** 分 a month, where it is to be reduced. */
  reduceToFen?: Fen;
  why: string;
  facts: readonly HearingFact[];
}

/** Somebody thinks that aid should be cut or ended; nothing changes but that the household will be heard (LAW 46, 47, 48). */
@Injectable()
export class OpenHearing {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
  ) {}

  /**
   * Refuses `not-allowed`, `award-not-found`, `award-not-running`, `hearing-not-a-cut`, `hearing-open-already`,
   * `facts-stale`, `fact-of-a-day-to-come`, and what the pack refuses.
   */
  async run(tx: Tx, actor: Actor, input: OpenHearingInput): Promise<Hearing> {
    assertMay(actor, 'hearing.open');
    const award = await lockAward(tx, input.linkId);
    if (!award) throw refuse('award-not-found');
    assertMay(actor, 'hearing.open', award.division);
    const today = businessDate(this.clock.now());
    const beforeFen = assertCut(award, input);
    const hearingId = await openHearingOn(tx, award.id);
    if (hearingId) throw refuse('hearing-open-already', undefined, { hearingId });
    const pack = await this.termsOf(tx, actor, award, today);
    const { why, proposal, reduceToFen: proposedFen = null } = input;
    const facts = [...input.facts];
    assertFactsFresh(facts, pack.terms.freshFactsDays, today);
    const { applicationId, householdId, id: linkId, division, programme } = award;
    const of = { applicationId, householdId, linkId, division, programme, ...pack };
    const opened = { status: table.initial, openedOn: today, openedById: actor.id, openedBy: actor.name } as const;
    const id = uuidv7();
    const cut = { proposal, beforeFen, proposedFen, why, facts } as const;
    await insertHearing(tx, { id, procedureVersion: table.version, ...of, ...cut, ...opened });
    logHearing(tx, actor, { id, ...of }, { action: 'open', from: null, to: table.initial, detail: { proposal } });
    return lockHearing(tx, id);
  }

  /** What the pack in force where they live says of the programme today. */
  private async termsOf(tx: Tx, actor: Actor, { householdId, division, programme }: ChainLink, today: PlainDate) {
    const { residence } = await householdFor(tx, actor, householdId, 'open-hearing');
    const policyPack = this.packs.refInForce(division, today);
    const pack = await this.packs.load(tx, policyPack);
    const { programmeName, practice } = procedureTerms(pack, programme, today, residence);
    const { replyDays, freshFactsDays } = practice;
    return { programmeName, policyPack, terms: { replyDays, freshFactsDays } };
  }
}

/** What is paid now, in 分 a month; null where the award is no monthly money (recognised as 低保边缘, say). */
function assertCut(award: ChainLink, { proposal, reduceToFen }: OpenHearingInput): Fen | null {
  const { outcome, endedOn, monthlyFen, oneOffFen, reducedFen } = award;
  const paidOnce = monthlyFen === null && oneOffFen !== null;
  if (outcome === 'refused' || endedOn !== null || paidOnce) throw refuse('award-not-running');
  const nowFen = reducedFen ?? monthlyFen;
  assertAmount(proposal === 'reduce', reduceToFen, nowFen);
  return nowFen;
}
