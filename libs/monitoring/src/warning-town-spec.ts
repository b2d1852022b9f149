import { addDays } from '@yimen/kernel';
import type { SeenVersion } from '@yimen/platform';
import { Environment } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { freshResidentId } from '../../../test/support/people';
import { StaffTown } from '../../../test/support/staff-town';
import type { Colour } from './domain/colours';
import { WARNING_LIMITS } from './domain/warning-limits';
import { warnings } from './queries/warnings.query';
import type { WarningList } from './queries/warnings.query';
import { DisposeWarning } from './use-cases/dispose-warning';
import type { DisposeInput } from './use-cases/dispose-warning';
import { FinishFollowUp } from './use-cases/finish-follow-up';
import type { FinishFollowUpInput } from './use-cases/finish-follow-up';
import { handOutVisits } from './use-cases/hand-out-visits';

const TONGJING = '500112133000';
const REVIEWER = 'tongjing-reviewer';
const ANY: SeenVersion = null;

const HOUSEHOLD = `
  with h as (insert into household (id, division, residence) values ($1, $2, 'rural')),
       m as (insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, joined_on)
             values (uuidv7(), $1, $2, '覃桂芳', $3, '1980-03-02', 'female', 'self', '2024-01-01'))
  select $1`;
const WARN = `
  insert into warning (household_id, division, indicator, indicator_version, family, colour, rank, business_date, facts, status)
  values ($1, $2, $3, 1, $4, $5, $6, $7, $8, 'open') returning id`;
const NIGHT = `
  insert into night_run (business_date, pass, status, finished_at) values ($1, 0, 'finished', now())`;

export interface Warned {
  colour?: Colour;
  rank?: number;
  on?: string;
  indicator?: string;
  family?: 'entry' | 'exit';
  facts?: object[];
  household?: string;
}

/** A township with households that nights have found, and its officers. */
export class WarningTown {
  /** A Monday. */
  today = '2026-11-23';
  private nights = 0;
  private readonly clock = { now: () => new Date(`${this.today}T04:00:00Z`) };

  private constructor(readonly staff: StaffTown) {}

  static async open(): Promise<WarningTown> {
    return new WarningTown(await StaffTown.open());
  }

  async household(division = TONGJING): Promise<string> {
    const id = uuidv7();
    await this.staff.sql(HOUSEHOLD, [id, division, freshResidentId('1980-03-02')]);
    return id;
  }

  /** A household, a new one where none is named, is warned of; answers it and the warning. */
  async warn(told: Warned = {}, division = TONGJING): Promise<{ household: string; id: string }> {
    const { colour = 'yellow', rank = 0, on = this.today, indicator = 'medical-self-pay', family = 'entry' } = told;
    const household = told.household ?? (await this.household(division));
    const asked = [household, division, indicator, family, colour, rank, on, JSON.stringify(told.facts ?? [])];
    const [warning] = await this.staff.sql<{ id: string }>(WARN, asked);
    return { household, id: String(warning?.id) };
  }

  /** Several at once: the households in the order in which they were told. */
  async warnAll(...all: Warned[]): Promise<string[]> {
    const households: string[] = [];
    for (const one of all) households.push((await this.warn(one)).household);
    return households;
  }

  async nightOver(): Promise<void> {
    await this.staff.sql(NIGHT, [addDays('2020-01-01', this.nights++)]);
  }

  handOut(perWeek = 2): Promise<number> {
    const asked = { today: this.today, perWeek, limits: WARNING_LIMITS };
    return this.staff.transactions.asSystem('visits', (tx) => handOutVisits(tx, asked));
  }

  async list(list: WarningList, subject = REVIEWER) {
    const asked = { list, today: this.today, after: null, limit: 100 };
    return (await this.staff.as(subject, (tx, actor) => warnings(tx, actor, asked))).items;
  }

  /** Households on a list, in order. */
  async households(list: WarningList, subject = REVIEWER): Promise<string[]> {
    return [...new Set((await this.list(list, subject)).map(({ householdId }) => householdId))];
  }

  dispose(id: string, told: Omit<DisposeInput, 'id' | 'seen'>, subject = REVIEWER) {
    const use = new DisposeWarning(this.clock, new Environment());
    return this.staff.as(subject, (tx, actor) => use.run(tx, actor, { id, seen: ANY, ...told }));
  }

  finish(id: string, told: Omit<FinishFollowUpInput, 'id' | 'seen'>, subject = REVIEWER) {
    const use = new FinishFollowUp(this.clock);
    return this.staff.as(subject, (tx, actor) => use.run(tx, actor, { id, seen: ANY, ...told }));
  }

  close(): Promise<void> {
    return this.staff.close();
  }
}
