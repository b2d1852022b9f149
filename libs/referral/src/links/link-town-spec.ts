import type { Actor, AgencyKind } from '@yimen/kernel';
import { Digests, Environment, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { pino } from 'pino';
import { ReferralTown } from '../referral-town-spec';
import { CarryOutReturn } from '../use-cases/carry-out-return';
import { IssueAgain } from '../use-cases/issue-again';
import { PassOn } from '../use-cases/pass-on';
import { ReturnReferral } from '../use-cases/return-referral';
import { claimByLink } from './claim-by-link';
import { issueLink } from './issue-link';
import { digestOf } from './link-address';
import { linkPage } from './link-page.query';
import type { LinkPage } from './link-page.query';
import { linksOf } from './links-of.query';
import type { LinkLine } from './links-of.query';
import { revokeLink } from './revoke-link';

const CLERK = 'tongjing-clerk';
const SECRET = 'a secret only tests know, long enough';

/** Referrals to a charity or a village of 渝北区, and whoever was sent a link for one. */
export class LinkTown {
  private readonly digests = new Digests(SECRET);

  /** What a return leads to, as the pack says. */
  readonly giveBack: ReturnReferral;

  private constructor(readonly town: ReferralTown) {
    const clock = { now: () => new Date(`${town.today}T10:00:00+08:00`) };
    const packs = new PublishedPacks(town.staff.transactions, new Environment(), clock, pino({ level: 'silent' }));
    this.giveBack = new ReturnReferral(packs, new CarryOutReturn(new PassOn(new IssueAgain(packs))));
  }

  static async open(): Promise<LinkTown> {
    return new LinkTown(await ReferralTown.open());
  }

  /** A referral that the window sent on to them; its id. */
  async refer(kind: AgencyKind = 'charity'): Promise<string> {
    return (await this.town.reroute(await this.town.refer(), kind)).id;
  }

  /** A link for 周会长; its token. */
  async issue(
    id: string,
    { by = CLERK, ...told }: { by?: string; to?: string; expiresOn?: string } = {},
  ): Promise<string> {
    const { digests, town } = this;
    const usual = { to: '周会长', usualDays: 14, today: town.today, digests };
    const link = await town.staff.as(by, (tx, actor) => issueLink(tx, actor, { ...usual, referralId: id, ...told }));
    return digests.linkToken(link.id);
  }

  async revoke(id: string): Promise<void> {
    const { today } = this.town;
    await this.town.staff.as(CLERK, (tx, actor) => revokeLink(tx, actor, { referralId: id, today }));
  }

  links(id: string, by = CLERK): Promise<LinkLine[]> {
    return this.town.staff.as(by, (tx, actor) => linksOf(tx, actor, id, this.town.today));
  }

  /** As whoever has the address. */
  as<T>(token: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    const credential = { kind: 'link', id: digestOf(token), today: this.town.today } as const;
    return this.town.staff.transactions.run(credential, null, (tx, { actor }) => work(tx, actor));
  }

  open(token: string): Promise<LinkPage> {
    return this.as(token, (tx, actor) => linkPage(tx, actor, this.town.today, true));
  }

  /** 签收 on the version the page shows. */
  async claim(token: string): Promise<void> {
    const { referral } = await this.open(token);
    const step = { seen: referral.version, today: this.town.today, leaseHours: 72 };
    await this.as(token, (tx, actor) => claimByLink(tx, actor, step));
  }

  /** What SQL shows to whoever has the address. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(token: string, text: string, values: unknown[] = []): Promise<Row[]> {
    return this.as(token, (tx) => rows<Row>(tx, text, values));
  }

  log(id: string) {
    return this.town.staff.admin(
      `select action, to_status as "to", actor_kind as by, actor_name as name, agency_name as agency
         from action_log where referral_id = $1 order by at, id`,
      [id],
    );
  }

  close(): Promise<void> {
    return this.town.close();
  }
}
