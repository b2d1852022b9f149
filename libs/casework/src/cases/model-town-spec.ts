import { CaseTown } from './case-town-spec';
import { endDuePublicities } from './end-due-publicities';
import type { Asked, Law, Model } from './model-spec';
import { takeCaseStep } from './take-case-step';

const LEFT = `
  select f.status, f.version,
         (select count(*)::int from action_log where case_id = f.id and action !~ '^clock-') as lines,
         (select count(*)::int from case_record where case_id = f.id) as records,
         (select count(*)::int from notice where case_id = f.id) as notices,
         (select count(*)::int from publicity where case_id = f.id) as postings,
         (select count(*)::int from publicity_objection where case_id = f.id) as objections,
         (select count(*)::int from reserve_fund_entry where case_id = f.id) as payments,
         (select count(*)::int from publicity where case_id = f.id and status = 'posted') as hanging,
         (select count(*)::int from outbox where payload->>'measureId' = f.measure_id::text) as ends,
         array(select case when exists (select from suspension s where s.deadline_id = d.id and s.resumed_on is null)
                      then '?' || d.step else d.step end
                 from deadline d where d.subject_id = f.id and d.stopped_on is null) as clocks
    from case_file f where f.id = $1`;

/** The engine on PostgreSQL, asked as the model is. */
export class ModelTown {
  private constructor(private readonly town: CaseTown) {}

  static async open(): Promise<ModelTown> {
    const town = await CaseTown.open();
    await town.fund(100_000_000);
    return new ModelTown(town);
  }

  /** A case of that kind in a village where nothing else hangs. */
  async begin({ programme, pack, only }: Law, { today }: Model): Promise<string> {
    await this.town.staff.admin('truncate publicity, publicity_objection');
    this.town.today = today;
    return this.town.caseOf({ programme, pack, only, today });
  }

  /** `went`, or the code it was refused with. */
  async act(id: string, law: Law, model: Model, { action, by, odd, seen }: Asked): Promise<string> {
    const told = law.ways[action]?.told?.(model, odd) ?? {};
    const step = { id, seen, action, told, today: model.today };
    return outcome(this.town.staff.as(by, (tx, actor) => takeCaseStep(tx, actor, step)));
  }

  async sweep({ today }: Model): Promise<string> {
    const faults: Error[] = [];
    await endDuePublicities(this.town.staff.transactions, today, (error) => faults.push(error));
    return faults.length === 0 ? 'went' : outcome(Promise.reject(faults[0] as Error));
  }

  /** Everything of the case, in the words of the model. */
  async look(id: string): Promise<Record<string, unknown>> {
    const [found] = await this.town.staff.sql(LEFT, [id]);
    return { ...found, clocks: [...(found?.clocks as string[])].sort() };
  }

  close(): Promise<void> {
    return this.town.close();
  }
}

/** What `look` has to find; a case that is over has told so once, and has no clocks. */
export function expected(law: Law, model: Model): Record<string, unknown> {
  const { status, version, left, hangsUntil, toldUntil } = model;
  const clocks = law.clocks(model)[status];
  const over = clocks === undefined;
  return {
    status,
    version,
    ...left,
    hanging: [hangsUntil, toldUntil].filter(Boolean).length,
    ends: over ? 1 : 0,
    clocks: [...(clocks ?? [])].sort(),
  };
}

function outcome(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => 'went',
    (error: { code?: string; spec?: object }) => {
      if (!error.spec) throw error;
      return String(error.code);
    },
  );
}
