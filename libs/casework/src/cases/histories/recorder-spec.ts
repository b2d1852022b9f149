import type { PlainDate } from '@yimen/kernel';
import type { CaseOptions, CaseTown } from '../case-town-spec';
import type { Told } from '../told';
import type { History, HistoryStep } from './history-spec';

/** Lines of the log that are steps of the case; what the ladder and the sample leave are none. */
const LINES = `
  select a.action, a.from_status as "from", a.to_status as "to",
         case when a.actor_kind = 'system' then 'system'
              else (select s.role from assignment s where s.officer_id::text = a.actor_id) end as by
    from action_log a join case_file f on f.id = a.case_id
   where a.case_id = $1 and a.from_status is not null and a.action !~ '^clock-|sampled$' order by a.at, a.id`;

const CASE = `
  select procedure, procedure_version as version, terms->>'confirms' as confirms, outcome, closed_on is not null as over
    from case_file where id = $1`;

/** Runs a case and keeps each step as the log tells it, with the day of the story. */
export class Recorder {
  private readonly days: PlainDate[] = [];

  private constructor(
    private readonly town: CaseTown,
    readonly id: string,
  ) {}

  static async open(town: CaseTown, { today = '2026-09-01', ...options }: CaseOptions): Promise<Recorder> {
    town.today = today;
    return new Recorder(town, await town.caseOf(options));
  }

  get today(): PlainDate {
    return this.town.today;
  }

  on(day: PlainDate): this {
    this.town.today = day;
    return this;
  }

  async act(subject: string, action: string, told: Told = {}): Promise<void> {
    await this.town.act(subject, this.id, action, told);
    await this.lines();
  }

  /** What runs by itself on a later day. */
  async night(day: PlainDate): Promise<void> {
    await this.on(day).town.nightfall();
    await this.lines();
  }

  async history(story: string): Promise<History> {
    const [file] = await this.town.staff.admin<Omit<History, 'story' | 'steps'> & { over: boolean }>(CASE, [this.id]);
    if (!file?.over) throw new Error(`${story} is not over`);
    const { procedure, version, confirms, outcome } = file;
    return { story, procedure, version, confirms, steps: await this.lines(), outcome };
  }

  private async lines(): Promise<HistoryStep[]> {
    const lines = await this.town.staff.admin<Omit<HistoryStep, 'on'>>(LINES, [this.id]);
    while (this.days.length < lines.length) this.days.push(this.today);
    return lines.map((line, index) => ({ on: this.days[index] as PlainDate, ...line }));
  }
}
