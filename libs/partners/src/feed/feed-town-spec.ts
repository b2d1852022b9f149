import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { StaffTown } from '../../../../test/support/staff-town';
import { numberNewEvents } from './number-new-events';
import { readFeed } from './read-feed';
import type { FeedAsked, FeedPage } from './read-feed';

const LINE = `
  insert into action_log (application_id, referral_id, division, audience_agency_id, action, to_status, actor_kind, actor_id, actor_name)
  values (uuidv7(), $2, '500112133212', $1, $3, $4, 'system', 'test', '系统') returning id`;

const SECRET = 'a secret of at least thirty-two characters';
const BUREAU = 'partner-medical-insurance-500112';

/** 渝北区医疗保障局, the lines that the action log has for it, and its system that reads them. */
export class FeedTown {
  private constructor(
    readonly staff: StaffTown,
    readonly agencyId: string,
  ) {}

  static async open(): Promise<FeedTown> {
    const staff = await StaffTown.open();
    const [client] = await staff.admin('select agency_id from partner_client where client_id = $1', [BUREAU]);
    return new FeedTown(staff, String(client?.agency_id));
  }

  /** One line in a transaction of the caller's; its id. */
  async line(tx: Tx, action: string, { referralId = uuidv7(), status = 'requested' } = {}): Promise<string> {
    const [line] = await rows<{ id: string }>(tx, LINE, [this.agencyId, referralId, action, status]);
    return String(line?.id);
  }

  /** The same, committed; its id. */
  happens(action: string, about: { referralId?: string; status?: string } = {}): Promise<string> {
    return this.staff.transactions.asSystem('test', (tx) => this.line(tx, action, about));
  }

  /** A line that is written now and commits when told to. */
  async begins(action: string): Promise<{ id: string; commit(): Promise<unknown> }> {
    let end!: () => void;
    const ending = new Promise<void>((resolve) => (end = resolve));
    let written!: (id: string) => void;
    const id = new Promise<string>((resolve) => (written = resolve));
    const whole = this.staff.transactions.asSystem('test', async (tx) => {
      written(await this.line(tx, action));
      await ending;
    });
    return { id: await id, commit: () => (end(), whole) };
  }

  number(): Promise<number> {
    return this.staff.transactions.asSystem('test', (tx) => numberNewEvents(tx, this.agencyId));
  }

  read(asked: Partial<FeedAsked> = {}, client = BUREAU): Promise<FeedPage> {
    const whole = { limit: 100, source: '/yimen/50', secret: SECRET, ...asked };
    return this.staff.transactions.run({ kind: 'partner', id: client }, null, (tx, { actor }) =>
      readFeed(tx, actor, whole),
    );
  }

  /** Ids of all events from the start, page by page. */
  async walk(limit = 100): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.read({ after, limit });
      if (page.items.length === 0) return ids;
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
  }

  close(): Promise<void> {
    return this.staff.close();
  }
}
