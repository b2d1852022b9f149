import { clocksOf, sweepLadder } from '@yimen/deadlines';
import type { Actor, AgencyKind, PlainDate } from '@yimen/kernel';
import { Environment, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { loadPack, PublishedPacks } from '@yimen/policy';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { qinFamily } from '../../../test/support/people';
import { StaffTown } from '../../../test/support/staff-town';
import type { Referral } from './domain/referral';
import { getReferral, referralsOfApplication } from './persistence/referral.repository';
import { CarryOutReturn } from './use-cases/carry-out-return';
import { claimReferral } from './use-cases/claim-referral';
import { IssueAgain } from './use-cases/issue-again';
import { IssueReferrals } from './use-cases/issue-referrals';
import { OpenAssist } from './use-cases/open-assist';
import type { AssistInput } from './use-cases/open-assist';
import { PassOn } from './use-cases/pass-on';
import type { ReferralStep } from './use-cases/referral-step';
import { RerouteReferral } from './use-cases/reroute-referral';
import type { ReturnInput } from './use-cases/return-input';
import { ReturnReferral } from './use-cases/return-referral';
import { startReferral } from './use-cases/start-referral';

const APPLICATION = `
  insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships, status,
    policy_pack)
  select $1, $2, $3, $4, $5, a.id, 'window', '[{"kind":"illness"}]', 'in-handling', $6
    from agency a where a.code = 'window-500112133'`;
const MEASURE = `
  insert into measure (id, application_id, division, programme, need, status)
  values (uuidv7(), $1, $2, $3, 'illness', 'confirmed')`;

/** 江口村 of 统景镇. */
const VILLAGE = '500112133212';

type Act<T> = (tx: Tx, actor: Actor, step: ReferralStep) => Promise<T>;

/** Referrals of 统景镇 to 渝北区's departments, and what people do with them on the day a test says. */
export class ReferralTown {
  today: PlainDate = '2026-09-21';
  private readonly issue: IssueReferrals;
  private readonly elsewhere: RerouteReferral;
  private readonly back: ReturnReferral;
  private readonly helped: OpenAssist;

  private constructor(readonly staff: StaffTown) {
    const clock = { now: () => new Date(`${this.today}T10:00:00+08:00`) };
    const packs = new PublishedPacks(staff.transactions, new Environment(), clock, pino({ level: 'silent' }));
    this.issue = new IssueReferrals(clock, packs);
    const again = new IssueAgain(packs);
    this.elsewhere = new RerouteReferral(clock, again);
    this.back = new ReturnReferral(packs, new CarryOutReturn(new PassOn(again)));
    this.helped = new OpenAssist(packs);
  }

  static async open(): Promise<ReferralTown> {
    return new ReferralTown(await StaffTown.open());
  }

  /** A measure for 覃桂芳's family, referred today by the system; its id. */
  async refer(programme = 'medical'): Promise<string> {
    const family = qinFamily(VILLAGE);
    const ids = newHouseholdIds(family as never);
    const id = uuidv7();
    await this.asSystem(async (tx, actor) => {
      registerHousehold(tx, actor, family as never, ids, this.today);
      const receipt = `T${id.replaceAll('-', '').slice(8, 28)}`;
      const { ref } = loadPack('chongqing');
      await rows(tx, APPLICATION, [id, receipt, VILLAGE, ids.id, ids.memberIds[0], ref]);
      await rows(tx, MEASURE, [id, VILLAGE, programme]);
      await this.issue.handle(tx, actor, { applicationId: id });
    });
    const [referral] = await this.staff.admin('select id from referral where application_id = $1', [id]);
    return String(referral?.id);
  }

  /** One action by somebody of the demo staff; whatever version it has. */
  act<T = Referral>(subject: string, id: string, act: Act<T>): Promise<T> {
    return this.staff.as(subject, (tx, actor) => act(tx, actor, { id, seen: null, today: this.today }));
  }

  claim(subject: string, id: string): Promise<Referral> {
    return this.act(subject, id, (tx, actor, step) => claimReferral(tx, actor, { ...step, leaseHours: 72 }));
  }

  /** Claimed and begun by 渝北区医疗保障局, or somebody else. */
  async begin(id: string, subject = 'yubei-medical'): Promise<void> {
    await this.claim(subject, id);
    await this.act(subject, id, startReferral);
  }

  /** Given back; what follows is the pack's. */
  giveBack(subject: string, id: string, told: Omit<ReturnInput, keyof ReferralStep>): Promise<Referral> {
    return this.act(subject, id, (tx, actor, step) => this.back.run(tx, actor, { ...step, ...told }));
  }

  /** A helping part of the lead; its id. */
  async help(subject: string, id: string, told: Omit<AssistInput, keyof ReferralStep>): Promise<string> {
    await this.act(subject, id, (tx, actor, step) => this.helped.run(tx, actor, { ...step, ...told }));
    const [part] = await this.staff.sql('select id from referral where lead_id = $1 order by id desc limit 1', [id]);
    return String(part?.id);
  }

  /** As it stands. */
  find(id: string): Promise<Referral> {
    return this.asSystem((tx) => getReferral(tx, id));
  }

  /** All of one application, in the order they were issued. */
  async chainOf(id: string): Promise<Referral[]> {
    const { applicationId } = await this.find(id);
    return this.asSystem((tx) => referralsOfApplication(tx, applicationId));
  }

  /** Log lines of one referral, in their order. */
  logOf(id: string) {
    const text = `select action, actor_kind as by, agency_name as agency, reason, detail from action_log
                   where referral_id = $1 order by seq`;
    return this.staff.sql(text, [id]);
  }

  /** To the other agency; the new referral. */
  reroute(id: string, toAgencyKind: AgencyKind): Promise<Referral> {
    const told = { toAgencyKind, reason: 'wrong-agency' } as const;
    return this.act('tongjing-clerk', id, (tx, actor, step) => this.elsewhere.run(tx, actor, { ...step, ...told }));
  }

  /** The measure was confirmed once more: told twice. */
  async tellAgain(id: string): Promise<void> {
    await this.asSystem(async (tx, actor) => this.issue.handle(tx, actor, await getReferral(tx, id)));
  }

  clocks(id: string) {
    return this.asSystem((tx) => clocksOf(tx, [{ kind: 'referral', id }]));
  }

  sweep(): Promise<number> {
    return this.asSystem((tx, actor) => sweepLadder(tx, actor, this.today));
  }

  asSystem<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.staff.transactions.asSystem('test', work);
  }

  close(): Promise<void> {
    return this.staff.close();
  }
}
