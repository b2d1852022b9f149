import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { Call, Door, Endpoint, Environment, IdPath, IfMatch, IfMatchIfGiven, inPages, Who } from '@yimen/platform';
import type { Credential, SeenVersion, Tx, WriteCall } from '@yimen/platform';
import type { Response } from 'express';
import type { Referral } from '../domain/referral';
import { deskReferral, deskView, deskViews } from '../queries/desk-referral.query';
import { pool } from '../queries/pool.query';
import { claimNext } from '../use-cases/claim-next';
import { claimReferral } from '../use-cases/claim-referral';
import { completeReferral } from '../use-cases/complete-referral';
import { holdReferral } from '../use-cases/hold-referral';
import { quickStep } from '../use-cases/quick-step';
import type { QuickStep } from '../use-cases/quick-step';
import { releaseReferral } from '../use-cases/release-referral';
import { renewReferral } from '../use-cases/renew-referral';
import { resumeReferral } from '../use-cases/resume-referral';
import { startReferral } from '../use-cases/start-referral';
import { ClaimNextRequest } from './claim-next.request';
import { CompleteReferralRequest } from './complete-referral.request';
import { HoldReferralRequest } from './hold-referral.request';
import { ListReferralsRequest } from './list-referrals.request';
import { ReferralDetailResponse, ReferralPoolResponse, ReferralResponse, ReferralsResponse } from './referral.response';

const FOUND = ['referral-not-found', 'not-addressee'];
const STEP = [...FOUND, 'referral-action-not-allowed', 'referral-held'];
const ASKED = ['papers-required', 'paper-shared', 'paper-recognised'];
/** Where the clocks of two processes differ around midnight. */
const PAUSE = [...STEP, 'suspension-overlaps'];
const RUN_ON = [...STEP, 'suspension-reversed'];

/** A department's desk, the same for its officers (staff API) and its own system (partner API). */
export abstract class ReferralDesk {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '转来本机构的事项',
    en: 'Referrals addressed to your agency, oldest first; no names',
    problems: ['cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Query() query: ListReferralsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReferralPoolResponse> {
    const { status, limit } = query;
    return inPages({ list: 'referrals', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => pool(tx, actor, { status, after, limit })),
    );
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看转办件；签收后含办理所需信息',
    en: 'One referral; with the packet once your agency has claimed it',
    problems: FOUND,
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<ReferralDetailResponse> {
    return this.door.read(who, (tx, actor) => deskReferral(tx, actor, id));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Endpoint({
    kind: 'claim',
    zh: '签收',
    en: 'Claim: of all who try at once one gets it',
    problems: [...STEP, 'if-match-stale'],
  })
  claim(
    @Call() call: WriteCall,
    @IfMatchIfGiven() seen: SeenVersion,
    @Param() { id }: IdPath,
  ): Promise<ReferralResponse> {
    const leaseHours = this.environment.CLAIM_LEASE_HOURS;
    const quick = { action: 'claim', id, seen, leaseHours } as const;
    return this.quick(call, quick, (tx, actor, today) => claimReferral(tx, actor, { id, seen, leaseHours, today }));
  }

  @Post('claim-next')
  @HttpCode(200)
  @Endpoint({
    kind: 'create',
    zh: '领取下一批：急难在前，其次先到期的，再次先转来的',
    en: 'Claim the most pressing of your pool: urgent first, then due first, then oldest; two who take at once never meet',
    problems: [],
  })
  claimNext(@Call() call: WriteCall, @Body() { limit, programmes }: ClaimNextRequest): Promise<ReferralsResponse> {
    const today = businessDate(this.clock.now());
    const leaseHours = this.environment.CLAIM_LEASE_HOURS;
    return this.door.write(call, async (tx, actor) => {
      const claimed = await claimNext(tx, actor, { limit, programmes, leaseHours, today });
      return { items: await deskViews(tx, actor, claimed) };
    });
  }

  @Post(':id/release')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '放回待签收', en: 'Give the claim back to the pool', problems: RUN_ON })
  release(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ReferralResponse> {
    return this.step(call, (tx, actor, today) => releaseReferral(tx, actor, { id, seen, today }));
  }

  @Post(':id/renew')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '续期：仍在办理', en: 'Renew the lease: still at it', problems: STEP })
  renew(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ReferralResponse> {
    return this.step(call, (tx, actor, today) => renewReferral(tx, actor, { id, seen, today }));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '开始办理', en: 'Start work', problems: STEP })
  start(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ReferralResponse> {
    const quick = { action: 'start', id, seen } as const;
    return this.quick(call, quick, (tx, actor, today) => startReferral(tx, actor, { id, seen, today }));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '暂停计时',
    en: 'Hold for a coded reason; the clock stops',
    problems: [...PAUSE, ...ASKED],
  })
  hold(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: HoldReferralRequest,
  ): Promise<ReferralResponse> {
    return this.step(call, (tx, actor, today) => holdReferral(tx, actor, { id, seen, today, ...body }));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '恢复办理', en: 'Resume; the clock runs again', problems: RUN_ON })
  resume(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ReferralResponse> {
    return this.step(call, (tx, actor, today) => resumeReferral(tx, actor, { id, seen, today }));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '办结',
    en: 'Complete with an outcome; anything less than granted needs a coded reason',
    problems: [...STEP, 'refusal-reason-required', 'refusal-with-amount', 'assists-open'],
  })
  complete(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: CompleteReferralRequest,
  ): Promise<ReferralResponse> {
    const take: Take = (tx, actor, today) => completeReferral(tx, actor, { id, seen, today, ...body });
    const told = grantedIn(body);
    return told ? this.quick(call, { action: 'complete', id, seen, told }, take) : this.step(call, take);
  }

  /** The plain case in one statement; what isn't plain, or is refused, goes the long way. */
  private async quick(call: WriteCall, step: Omit<QuickStep, 'today'>, take: Take): Promise<ReferralResponse> {
    const today = businessDate(this.clock.now());
    return (await quickStep(this.door, call, { ...step, today })) ?? this.step(call, take);
  }

  private step(call: WriteCall, take: Take): Promise<ReferralResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, async (tx, actor) => deskView(tx, actor, await take(tx, actor, today)));
  }
}

type Take = (tx: Tx, actor: Actor, today: PlainDate) => Promise<Referral>;

/** Granted in full asks for no reason and is checked by nothing but the table. */
function grantedIn({ outcome, reasons, ...told }: CompleteReferralRequest): QuickStep['told'] {
  return outcome === 'granted' && reasons === undefined ? { outcome, ...told } : undefined;
}
