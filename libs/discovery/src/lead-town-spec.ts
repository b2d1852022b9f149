import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { qinFamily } from '../../../test/support/people';
import { StaffTown } from '../../../test/support/staff-town';
import type { Sighting } from './domain/lead';
import { getLead } from './persistence/lead.repository';
import { ReportLead } from './use-cases/report-lead';
import { endLead } from './use-cases/end-lead';
import type { EndInput } from './use-cases/end-lead';
import { takeLead } from './use-cases/take-lead';
import { visitLead } from './use-cases/visit-lead';
import type { Finding } from './domain/findings';

/** 江口村 of 统景镇. */
export const VILLAGE = '500112133212';
export const NOW = new Date('2026-11-23T02:00:00Z');
export const TODAY = '2026-11-23';

const APPLICATION = `
  insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                           status, policy_pack, closed_at)
  select uuidv7(), 'A' || m.id, m.household_id, m.id, m.division, a.id, 'window', '[]',
         case when $2::timestamptz is null then 'submitted' else 'concluded' end, 'chongqing@2026-07-01', $2
    from member m, agency a where m.household_id = $1 and a.code = 'window-500112133' limit 1 returning id`;

let people = 0;

/** An old man alone in 江口村, and nobody else of his name. */
export function sighting(more: Partial<Sighting> = {}): Sighting {
  people += 1;
  return {
    division: VILLAGE,
    cameBy: 'village',
    reporter: { name: '周网格', phone: '13000000001' },
    person: { name: `向${String.fromCodePoint(0x4e00 + people)}`, address: '江口村三社' },
    seen: '独居，家里没有米了',
    needs: ['income'],
    minor: false,
    danger: false,
    ...more,
  };
}

/** 渝北区 with its staff: leads go straight to the use cases, on the morning of 2026-11-23. */
export class LeadTown {
  readonly reportLead = new ReportLead({ now: () => NOW });
  private constructor(readonly town: StaffTown) {}

  static async open(): Promise<LeadTown> {
    return new LeadTown(await StaffTown.open());
  }

  as<T>(subject: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.town.as(subject, work);
  }

  /** Returns the lead's id. */
  async report(told: Sighting = sighting(), by = 'tongjing-assistant'): Promise<string> {
    return (await this.as(by, (tx, actor) => this.reportLead.run(tx, actor, 'staff', told))).id;
  }

  asPartner<T>(clientId: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.town.transactions.run({ kind: 'partner', id: clientId }, null, (tx, { actor }) => work(tx, actor));
  }

  asPublic<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.town.transactions.run({ kind: 'public', id: 'lead' }, null, (tx, { actor }) => work(tx, actor));
  }

  lead(id: string) {
    return this.town.transactions.asSystem('test', (tx) => getLead(tx, id));
  }

  take(id: string, by = 'tongjing-clerk') {
    return this.as(by, (tx, actor) => takeLead(tx, actor, { id, seen: null }, NOW));
  }

  visit(id: string, findings: Finding[] = ['needs-money'], by = 'tongjing-assistant') {
    const visit = { visitedOn: TODAY, visitors: ['周网格', '覃支书'], findings };
    return this.as(by, (tx, actor) => visitLead(tx, actor, { id, seen: null, visit }, NOW));
  }

  end(id: string, end: Omit<EndInput, 'id' | 'seen'>, by = 'tongjing-clerk') {
    return this.as(by, (tx, actor) => endLead(tx, actor, { id, seen: null, ...end }, NOW));
  }

  /** Of a household in 江口村; closed at that moment, or open. Returns its id. */
  async application(closedAt: string | null): Promise<string> {
    const home = await this.as('tongjing-clerk', async (tx, actor) => {
      const told = qinFamily(VILLAGE) as Parameters<typeof registerHousehold>[2];
      const ids = newHouseholdIds(told);
      registerHousehold(tx, actor, told, ids, '2026-01-01');
      return ids.id;
    });
    const [made] = await this.town.sql(APPLICATION, [home, closedAt]);
    return String(made?.id);
  }

  clocks(id: string) {
    const sql = `select step, due_on::text as due, stopped_on is null as running from deadline where subject_id = $1 order by step`;
    return this.town.sql(sql, [id]);
  }

  log(id: string) {
    return this.town.sql(
      `select action, from_status as "from", to_status as "to" from lead_log where lead_id = $1 order by at`,
      [id],
    );
  }

  /** What the actor's transaction sees of a table. */
  count(by: string, table: string) {
    return this.as(by, async (tx) => (await rows<{ n: number }>(tx, `select count(*)::int as n from ${table}`))[0]?.n);
  }
}
