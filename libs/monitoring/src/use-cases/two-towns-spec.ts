import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { drawn } from '../../../../test/support/drawn';
import { NightTown } from '../../../../test/support/night-town';
import { freshResidentId } from '../../../../test/support/people';

const PLACES = ['500112133201', '500112133212', '500112011014', '500235131000', '500106001000'];
const BIRTHDAYS = ['1946-11-30', '1966-12-03', '2008-12-01', '2010-11-28', '2020-12-05', '1985-04-01', '1990-07-09'];
const KINDS = [
  ['medical-insurance', 'medical-self-pay-12m-fen', 9_000_000],
  ['medical-insurance', 'medical-self-pay-12m-fen', 40_000],
  ['human-resources', 'registered-unemployed', true],
  ['education', 'school-dropout', true],
  ['vehicle-administration', 'vehicle-registered', 8_000_000],
  ['funeral', 'death', '2026-11-01'],
] as const;

const HOUSEHOLD = `insert into household (id, division, residence, facts) values ($1, $2, $3, $4)`;
const MEMBER = `
  insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
  values ($1, $2, $3, '覃桂芳', $4, $5, 'female', $6, $7, '2026-01-01')`;
const APPLICATION = `
  insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                           status, policy_pack)
  select $1::uuid, $1::text, $2, $3, '500112133000', a.id, 'window', '[]', 'submitted', 'chongqing'
    from agency a where a.code = 'window-500112133'`;
const FOLLOW = `
  update warning set status = 'in-application', application_id = $1
   where household_id = $2 and family = 'entry' and status = 'open'`;
const WARNING = `where household_id = $1 and status = 'open' and indicator = (
    select min(indicator) from warning where household_id = $1 and status = 'open')`;

interface Person {
  household: string;
  id: string;
}

/** The same people live through the same days in two databases; in one of them every night looks at everybody. */
export class TwoTowns {
  private readonly people: Person[] = [];
  private readonly applications: string[] = [];

  private constructor(
    readonly changed: NightTown,
    readonly everybody: NightTown,
    private readonly draw: (below: number) => number,
    private today: PlainDate,
  ) {}

  static async open(seed: number, today: PlainDate): Promise<TwoTowns> {
    const [changed, everybody] = await Promise.all([NightTown.open(), NightTown.open()]);
    return new TwoTowns(changed, everybody, drawn(seed), today);
  }

  async close(): Promise<void> {
    await Promise.all([this.changed.close(), this.everybody.close()]);
  }

  /** Something happens, in both. */
  async something(): Promise<void> {
    const happenings = [
      () => this.moveIn(),
      () => this.moveIn(),
      () => this.both(`update household set division = $2 where id = $1`, [this.someone().household, this.one(PLACES)]),
      () => this.both(`update member set left_on = $2 where id = $1`, [this.someone().id, this.today]),
      () => this.deliver(),
      () => this.deliver(),
      () => this.judge(),
      () => this.judge(),
      () => this.apply(),
      () => this.endApplication(),
      () => this.aid(),
    ];
    await this.one(happenings)();
  }

  async moveIn(): Promise<void> {
    const [household, division] = [uuidv7(), this.one(PLACES)];
    const facts = this.draw(3) === 0 ? { currentAwards: [{ programme: 'dibao', since: '2025-01-01' }] } : {};
    await this.both(HOUSEHOLD, [household, division, this.one(['urban', 'rural']), facts]);
    for (let n = 0; n <= this.draw(3); n++) {
      const [id, birth] = [uuidv7(), this.one(BIRTHDAYS)];
      this.people.push({ household, id });
      const told = this.draw(2) === 0 ? { disabilityGrade: 1 } : {};
      await this.both(MEMBER, [
        id,
        household,
        division,
        freshResidentId(birth),
        birth,
        n === 0 ? 'self' : 'other',
        told,
      ]);
    }
  }

  /** A night of both; nobody but the second is made to look at everybody. Returns how the first one went about it. */
  async night(pass = false): Promise<string> {
    if (!pass) this.today = addDays(this.today, 1 + this.draw(2));
    await this.everybody.sql(`update night_run set fingerprint = null`);
    const chunk = 1 + this.draw(9);
    for (const town of [this.changed, this.everybody]) {
      if (pass) await town.pass(chunk);
      else await town.open(this.today, chunk);
      await town.finish();
    }
    const [run] = await this.changed.sql('select mode from night_run order by business_date desc, pass desc limit 1');
    return String(run?.mode);
  }

  /** How the last night ended, in one of them. */
  static async told(town: NightTown) {
    const last = '(business_date, pass) = (select business_date, pass from night_run order by 1 desc, 2 desc limit 1)';
    return {
      tallies: await town.sql(
        `select * from night_tally where ${last} order by division, indicator, indicator_version`,
      ),
      warnings: await town.sql(`
        select household_id, division, indicator, indicator_version, business_date::text, facts, status, suppressed_until
          from warning order by 1, 3, 4, 5`),
      outcomes: await town.sql('select * from household_outcome order by household_id'),
      touched: await town.sql('select household_id from household_touched'),
    };
  }

  private async deliver(): Promise<void> {
    const [source, kind, value] = this.one(KINDS);
    const facts = [0, 1, 2].map(() => {
      const { household, id } = this.someone();
      return { householdId: household, memberId: kind === 'vehicle-registered' ? null : id, kind, value };
    });
    const feed = { source, asOf: addDays(this.today, -this.draw(3)), facts };
    await Promise.all([this.changed.feed(feed as never), this.everybody.feed(feed as never)]);
  }

  private async judge(): Promise<void> {
    const until = addDays(this.today, this.draw(5));
    const { household } = this.someone();
    await this.both(`update warning set status = 'disposed', suppressed_until = $2 ${WARNING}`, [household, until]);
  }

  private async apply(): Promise<void> {
    const [id, { household, id: applicant }] = [uuidv7(), this.someone()];
    this.applications.push(id);
    await this.both(APPLICATION, [id, household, applicant]);
    // Some are heard of late, or not at all.
    if (this.draw(2) === 0) await this.both(FOLLOW, [id, household]);
  }

  private async endApplication(): Promise<void> {
    const id = this.applications.pop();
    if (id) await this.both(`update application set closed_at = now(), status = 'concluded' where id = $1`, [id]);
  }

  private async aid(): Promise<void> {
    const awards = this.draw(2) === 0 ? [] : [{ programme: 'tekun', since: '2025-01-01' }];
    await this.both(`update household set facts = $2 where id = $1`, [
      this.someone().household,
      { currentAwards: awards },
    ]);
  }

  private async both(text: string, values: unknown[]): Promise<void> {
    for (const town of [this.changed, this.everybody])
      await town.transactions.asSystem('test', async (tx) => {
        await rows(tx, `select set_config('app.today', $1, true)`, [this.today]);
        await rows(tx, text, values);
      });
  }

  private someone(): Person {
    return this.one(this.people);
  }

  private one<T>(of: readonly T[]): T {
    return of[this.draw(of.length)] as T;
  }
}
