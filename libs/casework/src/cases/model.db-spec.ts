import { addDays } from '@yimen/kernel';
import * as fc from 'fast-check';
import { LAWS } from './model-laws-spec';
import { ASSISTANT, begun, CLERK, COUNTY, reduce, REVIEWER, swept } from './model-spec';
import type { Asked, Law, Model } from './model-spec';
import { expected, ModelTown } from './model-town-spec';

/** What somebody tries: mostly what the law allows there, at times anything, by anybody, told oddly, or having seen another version. */
interface Try {
  likely: boolean;
  pick: number;
  stranger: boolean;
  odd: boolean;
  stale: boolean;
}

/** Some days later, what is tried at once; perhaps while the sweeper runs. */
interface Move {
  days: number;
  tries: readonly Try[];
  sweep: boolean;
}

const seldom = (one: number, of: number) => fc.nat({ max: of - 1 }).map((n) => n < one);
const tried: fc.Arbitrary<Try> = fc.record({
  likely: seldom(7, 8),
  pick: fc.nat({ max: 999 }),
  ...{ stranger: seldom(1, 12), odd: seldom(1, 8), stale: seldom(1, 12) },
});
const at = (weight: number, tries: fc.Arbitrary<Try[]>, days: number, sweep: boolean) => {
  return { weight, arbitrary: fc.record({ days: fc.nat({ max: days }), tries, sweep: fc.constant(sweep) }) };
};
const move: fc.Arbitrary<Move> = fc.oneof(
  at(4, fc.tuple(tried), 1, false),
  at(3, fc.tuple(tried, tried), 0, false),
  at(1, fc.tuple(tried), 8, true),
  at(1, fc.tuple(tried), 35, false),
  at(2, fc.constant([]), 8, true),
);
const walk = fc.array(move, { minLength: 6, maxLength: 12, size: 'max' });

const PEOPLE = [CLERK, REVIEWER, COUNTY, ASSISTANT];
const ENDS = ['withdraw', 'terminate'];

/** A try as somebody's request, made with the case before their eyes. */
function asked(law: Law, model: Model, { likely, pick, stranger, odd, stale }: Try): Asked {
  const takers = (action: string) => law.ways[action]?.who ?? [];
  const by = (action: string, n = 0) => takers(action)[n % (takers(action).length || 1)] ?? CLERK;
  const after = (action: string) => reduce(law, model, lawful(law, action));
  const all = Object.keys(law.ways).filter((one) => !law.ways[one]?.unsure?.(model));
  const here = all.filter((action) => law.ways[action]?.from.includes(model.status));
  const onward = here.filter((action) => !ENDS.includes(action) && isNews(model, after(action)));
  const from = [likely && pick % 3 > 0 ? onward : [], likely ? here : [], all].find(({ length }) => length > 0) ?? all;
  const action = from[pick % from.length] as string;
  const others = PEOPLE.filter((one) => !takers(action).includes(one));
  const who = stranger && others.length > 0 ? String(others[pick % others.length]) : by(action, pick);
  return { action, by: who, odd, seen: stale ? model.version - 1 : model.version };
}

/** More than another line: without this a walk would note the same things for ever. */
function isNews({ version: _, left: __, ...before }: Model, then: Model | string): boolean {
  if (typeof then === 'string') return false;
  const { version: ___, left: ____, ...after } = then;
  return JSON.stringify(before) !== JSON.stringify(after);
}

function lawful(law: Law, action: string): Asked {
  return { action, by: law.ways[action]?.who[0] ?? CLERK, odd: false, seen: null };
}

interface Ran {
  model: Model;
  told: string[];
}

type Act = (model: Model) => Model | string;

/** One after the other, in that order, with what each is told. */
function inTurn(model: Model, acts: readonly Act[], order: readonly number[]): Ran {
  const told: string[] = [];
  let now = model;
  for (const index of order) {
    const next = acts[index]?.(now) ?? now;
    told[index] = typeof next === 'string' ? next : 'went';
    if (typeof next !== 'string') now = next;
  }
  return { model: now, told };
}

describe('a case, whatever is done to it and by however many at once', () => {
  let town: ModelTown;
  beforeAll(async () => {
    town = await ModelTown.open();
  });
  afterAll(() => town?.close());

  /** What is tried at once goes as if one came after the other, in either order. */
  async function play(id: string, law: Law, model: Model, requests: readonly Asked[], sweep: boolean): Promise<Model> {
    const acts: Act[] = [
      ...requests.map(
        (one): Act =>
          (now) =>
            reduce(law, now, one),
      ),
      ...(sweep ? [swept] : []),
    ];
    const doing = requests.map((one) => town.act(id, law, model, one));
    const told = await Promise.all([...doing, ...(sweep ? [town.sweep(model)] : [])]);
    const orders =
      acts.length === 1
        ? [[0]]
        : [
            [0, 1],
            [1, 0],
          ];
    const ways = orders.map((order) => inTurn(model, acts, order));
    const fits = ways.find((way) => way.told.join() === told.join());
    expect({ requests, told }).toEqual({ requests, told: fits?.told ?? ways[0]?.told });
    const { model: next } = fits as Ran;
    expect(await town.look(id)).toEqual(expected(law, next));
    return next;
  }

  async function take(law: Law, road: readonly string[], moves: readonly Move[]): Promise<void> {
    let model = begun(law, '2026-03-02');
    const id = await town.begin(law, model);
    for (const action of road) model = await play(id, law, model, [lawful(law, action)], false);
    for (const { days, tries, sweep } of moves) {
      model = { ...model, today: addDays(model.today, days) };
      const requests = tries.map((one) => asked(law, model, one));
      model = await play(id, law, model, requests, sweep);
    }
  }

  it.each(LAWS.map((law) => [law.programme, law.pack ?? law.only ?? '', law] as const))(
    '%s %s: does what the law says, or says why not and leaves nothing; of two that saw the same, one goes (I1; LAW 43–45)',
    async (_, __, law) => {
      const road = fc.constantFrom(...law.roads);
      const property = fc.asyncProperty(road, walk, (first, moves) => take(law, first, moves));
      await fc.assert(property, { numRuns: 20, seed: 20_260_701, interruptAfterTimeLimit: 45_000 });
    },
  );
});
