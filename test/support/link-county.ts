import type { Clock } from '@yimen/kernel';
import type { Caller, Reply } from './client';
import { County } from './county';
import { Phone } from './phone';
import { referralTo, referredApplication } from './steps';

/** A county whose window asks a charity without an account to help. */
export class LinkCounty {
  /** Milliseconds that the clock of the processes is ahead. */
  ahead = 0;
  readonly lines: string[] = [];
  clerk!: Caller;

  private constructor(readonly county: County) {}

  static async open(env: Record<string, string> = {}): Promise<LinkCounty> {
    const held: { link?: LinkCounty } = {};
    const clock: Clock = { now: () => new Date(Date.now() + (held.link?.ahead ?? 0)) };
    const log = { write: (line: string) => void held.link?.lines.push(line) };
    const county = await County.open({ clock, log, env: { LOG_LEVEL: 'info', ...env } });
    held.link = new LinkCounty(county);
    await Promise.all([county.startApi(), county.startWorker()]);
    held.link.clerk = await county.staff('tongjing-clerk');
    return held.link;
  }

  /** Referred to medical insurance, and sent on by the window to the charity; its id. */
  async refer(): Promise<string> {
    const referred = await referredApplication(this.clerk, ['medical']);
    const target = { toAgencyKind: 'charity', reason: 'wrong-agency' };
    const { id } = referralTo(referred, 'medical');
    const { body } = await this.clerk.post(`/api/v1/referrals/${id}/reroute`, target, { seen: '*' });
    return body.id;
  }

  issue(id: string, to = '周会长', key?: string): Promise<Reply> {
    return this.clerk.post(`/api/v1/referrals/${id}/link`, { to }, { key });
  }

  links(id: string): Promise<Reply> {
    return this.clerk.get(`/api/v1/referrals/${id}/link`);
  }

  /** Who was sent a link for a new referral, before they open it. */
  async sent(to?: string): Promise<{ id: string; phone: Phone }> {
    const id = await this.refer();
    return { id, phone: this.phone((await this.issue(id, to)).body.url) };
  }

  /** The same, with 签收 pressed. */
  async claimed(): Promise<{ id: string; phone: Phone }> {
    const sent = await this.sent();
    await sent.phone.open();
    await sent.phone.press('claim');
    return sent;
  }

  phone(url: string): Phone {
    return new Phone(this.county.apiAddress, url);
  }

  async referral(id: string) {
    const [found] = await this.county.sql('select * from referral where id = $1', [id]);
    return found ?? {};
  }

  async log(id: string): Promise<string[]> {
    const found = await this.county.sql('select action from action_log where referral_id = $1 order by seq', [id]);
    return found.map(({ action }) => action);
  }
}
