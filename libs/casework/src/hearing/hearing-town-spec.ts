import { PublishedPacks } from '@yimen/policy';
import type { Environment } from '@yimen/platform';
import { householdPage } from '@yimen/registry';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { freshResidentId } from '../../../../test/support/people';
import { StaffTown } from '../../../../test/support/staff-town';
import { decideHearing } from './decide-hearing';
import type { DecideInput } from './decide-hearing';
import { dropHearing } from './drop-hearing';
import { hearStatement } from './hear-statement';
import type { Hearing } from './hearing';
import { notifyHearing } from './notify-hearing';
import { OpenHearing } from './open-hearing';
import type { OpenHearingInput } from './open-hearing';

export const REVIEWER = 'tongjing-reviewer';
export const COUNTY = 'yubei-civil-affairs';
const TONGJING = '500112133000';

const HOUSEHOLD = `
  with h as (insert into household (id, division, residence) values ($1, $2, 'rural') returning id),
       m as (insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, joined_on)
             values ($3, $1, $2, '覃桂芳', $4, '1980-03-02', 'female', 'self', '2024-01-01') returning id)
  select id from h`;
const APPLICATION = `
  insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                           status, policy_pack)
  select $1::uuid, $1::text, $2, $3, $4, a.id, 'window', '[]', 'concluded', 'chongqing@2026-07-01'
    from agency a where a.code = 'window-500112133'`;
const LINK = `
  insert into assistance_link (id, household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                               one_off_fen, agency_name, decided_on)
  values ($1, $2, $3, $4, uuidv7(), 'dibao', $5, $6, $7, '渝北区民政局', '2026-03-02')`;

interface Granted {
  outcome?: string;
  monthlyFen?: number | null;
  oneOffFen?: number | null;
}

type Seen = Pick<Hearing, 'id' | 'version'>;

/** A township whose households receive 低保, with the officers who may come to think that they shouldn't. */
export class HearingTown {
  today = '2026-11-20';
  private readonly openHearing: OpenHearing;

  private constructor(readonly town: StaffTown) {
    const clock = { now: () => new Date(`${this.today}T04:00:00Z`) };
    const environment = { POLICY_PACK: 'chongqing' } as Environment;
    const packs = new PublishedPacks(town.transactions, environment, clock, pino({ level: 'silent' }));
    this.openHearing = new OpenHearing(clock, packs);
  }

  static async open(): Promise<HearingTown> {
    return new HearingTown(await StaffTown.open());
  }

  /** A household that was granted 低保; answers the link of its chain. */
  async award({ outcome = 'granted', monthlyFen = 60_000, oneOffFen = null }: Granted = {}): Promise<string> {
    const [household, member, application, link] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await this.town.sql(HOUSEHOLD, [household, TONGJING, member, freshResidentId()]);
    await this.town.sql(APPLICATION, [application, household, member, TONGJING]);
    await this.town.sql(LINK, [link, household, TONGJING, application, outcome, monthlyFen, oneOffFen]);
    return link;
  }

  propose(linkId: string, more: Partial<OpenHearingInput> = {}, by = REVIEWER): Promise<Hearing> {
    const fact = { text: '丈夫务工，月工资3200元', source: '人力社保比对', asOf: '2026-11-10' };
    const input = { linkId, proposal: 'end', why: '收入已超过标准', facts: [fact], ...more } as const;
    return this.town.as(by, (tx, actor) => this.openHearing.run(tx, actor, input));
  }

  notify({ id, version: seen }: Seen, by = REVIEWER): Promise<Hearing> {
    return this.town.as(by, (tx, actor) => notifyHearing(tx, actor, { id, seen, today: this.today }));
  }

  /** Without words: nobody answered. */
  hear({ id, version: seen }: Seen, said?: string, { by = REVIEWER, final = false } = {}): Promise<Hearing> {
    const told = { id, seen, said, final, today: this.today };
    return this.town.as(by, (tx, actor) => hearStatement(tx, actor, told));
  }

  decide({ id, version: seen }: Seen, told: Partial<DecideInput> = {}, by = COUNTY): Promise<Hearing> {
    const input = { id, seen, decision: 'ended', reason: '收入超过标准', today: this.today, ...told } as const;
    return this.town.as(by, (tx, actor) => decideHearing(tx, actor, input));
  }

  drop({ id, version: seen }: Seen, by = REVIEWER): Promise<Hearing> {
    const told = { id, seen, reason: '同名不同人', today: this.today };
    return this.town.as(by, (tx, actor) => dropHearing(tx, actor, told));
  }

  /** Proposed, told, answered with nothing to add: what remains is to decide. */
  async heard(linkId: string, more: Partial<OpenHearingInput> = {}): Promise<Hearing> {
    return this.hear(await this.notify(await this.propose(linkId, more)), '务工是临时的', { final: true });
  }

  /** The link as it stands in the chain, and what policy reads as received. */
  async aidOf(linkId: string) {
    const [of] = await this.town.sql(`select household_id as id from assistance_link where id = $1`, [linkId]);
    const { chain } = await this.town.as(COUNTY, (tx, actor) => householdPage(tx, actor, of?.id, this.today));
    const [seen] = await this.town.sql('select awards from policy_household where id = $1', [of?.id]);
    return { link: chain.find(({ id }) => id === linkId), awards: seen?.awards };
  }

  /** What policy reads as received when the first day without it was so many days ago, as the database counts. */
  async receivedWhenOver(linkId: string, days: number): Promise<unknown> {
    const over = `update assistance_link set ended_on = (now() at time zone 'Asia/Shanghai')::date - $2::int where id = $1`;
    await this.town.sql(over, [linkId, days]);
    return (await this.aidOf(linkId)).awards;
  }

  /** What the file of its application says: log lines and notices. */
  async traces(linkId: string) {
    const of = '(select application_id from assistance_link where id = $1)';
    const log = await this.town.sql(
      `select action, from_status as "from", to_status as "to" from action_log where application_id = ${of} order by at, id`,
      [linkId],
    );
    const notices = await this.town.sql(`select kind, html from notice where application_id = ${of} order by id`, [
      linkId,
    ]);
    return { log, notices };
  }

  close(): Promise<void> {
    return this.town.close();
  }
}
