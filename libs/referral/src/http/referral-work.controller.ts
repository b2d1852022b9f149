import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { Call, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, Tx, WriteCall } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { deskView, leadView } from '../queries/desk-referral.query';
import { cancelAssist } from '../use-cases/cancel-assist';
import { OpenAssist } from '../use-cases/open-assist';
import { ReturnReferral } from '../use-cases/return-referral';
import { AssistPath, CancelAssistRequest } from './cancel-assist.request';
import { OpenAssistRequest } from './open-assist.request';
import { AssistedReferralResponse, ReferralResponse } from './referral.response';
import { ReturnReferralRequest } from './return-referral.request';

const STEP = ['referral-not-found', 'not-addressee', 'referral-action-not-allowed', 'referral-held'];
const ASKED = ['papers-required', 'paper-shared', 'paper-recognised'];
/** Where the clocks of two processes differ around midnight. */
const MIDNIGHT = ['suspension-overlaps', 'suspension-reversed'];

/** What a department's desk does with others: gives back, and has itself helped. The same behind both doors (ADR 0006). */
export abstract class ReferralWork {
  constructor(
    private readonly door: Door,
    private readonly clock: Clock,
    private readonly returns: ReturnReferral,
    private readonly assists: OpenAssist,
  ) {}

  @Post(':id/return')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '退回',
    en: 'Give it back with coded reasons; the policy pack decides what follows, and the answer says what did',
    problems: [...STEP, ...ASKED, ...MIDNIGHT, 'park-until-invalid', 'application-not-in-handling'],
  })
  return(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: ReturnReferralRequest,
  ): Promise<ReferralResponse> {
    return this.door.write(call, async (tx, actor) =>
      deskView(tx, actor, await this.returns.run(tx, actor, { id, seen, today: this.today(), ...body })),
    );
  }

  @Post(':id/assists')
  @Endpoint({
    kind: 'change',
    zh: '请其他机构协办，或者分给本机构的人',
    en: 'Ask another agency, or your own people, for a part: a referral of its own, and you hear what came of it',
    problems: [
      ...[...STEP, 'assist-in-assist', 'reroute-target-unclear', 'agency-not-serving'],
      'application-not-in-handling',
    ],
  })
  openAssist(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: OpenAssistRequest,
  ): Promise<AssistedReferralResponse> {
    return this.lead(call, (tx, actor, today) => this.assists.run(tx, actor, { id, seen, today, ...body }));
  }

  @Post(':id/assists/:assistId/cancel')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '撤回协办',
    en: 'Take a helping part back, also one that came back undone',
    problems: [...STEP, 'assist-not-found'],
  })
  cancelAssist(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id, assistId }: AssistPath,
    @Body() body: CancelAssistRequest,
  ): Promise<AssistedReferralResponse> {
    return this.lead(call, (tx, actor, today) => cancelAssist(tx, actor, { id, seen, assistId, today, ...body }));
  }

  /** The lead and its helping parts, after an action on them. */
  private lead(
    call: WriteCall,
    take: (tx: Tx, actor: Actor, today: PlainDate) => Promise<Referral>,
  ): Promise<AssistedReferralResponse> {
    return this.door.write(call, async (tx, actor) => leadView(tx, actor, await take(tx, actor, this.today())));
  }

  private today(): PlainDate {
    return businessDate(this.clock.now());
  }
}
