import { addDays } from '@yimen/kernel';
import { FACT_KINDS } from '../domain/fact-kinds';
import type { FactKind } from '../domain/fact-kind';
import { randomStream } from '../../../../migrations/demo/chance/random';
import type { Random } from '../../../../migrations/demo/chance/random';
import type { SummaryTown } from './summary-town-spec';

const PLACES = ['500112133201', '500112011014', '500235100201'];
const PROGRAMMES = ['dibao', 'temporary-aid', 'medical'];

function valueOf(unit: FactKind['unit'], random: Random, asOf: string): unknown {
  if (random.chance(0.15)) return null;
  if (unit === '日期') return asOf;
  if (unit === '是否') return random.chance(0.7);
  return random.int(0, unit === '分' ? 3_000_000 : 4);
}

function memberFacts(random: Random): object {
  return {
    ...(random.chance(0.8) && {
      incomeFen: random.chance(0.7) ? { wages: random.int(0, 400_000), transfer: 100 } : {},
    }),
    ...(random.chance(0.3) && { schooling: random.pick(['none', 'compulsory', 'undergraduate']) }),
    ...(random.chance(0.2) && { disability: { class: 'limb', grade: random.int(1, 4) } }),
  };
}

/** One change after another, drawn from a seed: of people, of what departments say and take back, of aid, of days. */
export async function walkOf(town: SummaryTown, seed: number, { later = false } = {}) {
  const random = randomStream(seed, 'summary');
  const homes: string[] = [];
  const members: { id: string; home: string }[] = [];
  const links: string[] = [];
  let batch = 0;
  const sql = (text: string, values: unknown[]) => town.within((tx) => tx.client.query(text, values), { later });
  const birthDate = () => addDays(town.today, -random.int(0, 32_000));
  const join = async (home: string) => {
    const id = await town.within((tx) => town.member(home, birthDate(), memberFacts(random), tx), { later });
    members.push({ id, home });
  };
  const arrive = async () => {
    const facts = {
      ...(random.chance(0.5) && { vehicles: [{ kind: 'car' }, { kind: 'motorcycle' }], homes: [{}] }),
      ...(random.chance(0.3) && { currentAwards: [{ programme: random.pick(PROGRAMMES) }] }),
      ...(random.chance(0.3) && { householdIncome12mFen: random.int(0, 5_000_000) }),
    };
    const home = await town.household(facts, random.pick(PLACES));
    homes.push(home);
    await join(home);
  };
  const say = async () => {
    const { id, home } = random.pick(members);
    const [kind, { source, subject, unit }] = random.pick(Object.entries<FactKind>(FACT_KINDS));
    const asOf = addDays(town.today, -random.int(0, 120));
    const told = { kind, source, asOf, value: valueOf(unit, random, asOf), batch: ++batch };
    await town.fact(home, { ...told, memberId: subject === 'member' ? id : null }, later);
  };
  const deliver = () => {
    const { source } = random.pick(Object.values<FactKind>(FACT_KINDS));
    const asOf = addDays(town.today, -random.int(0, 60));
    const values = [source, asOf, ++batch, random.chance(0.7), random.pick(['', '500112', '500235', '50'])];
    return sql(
      'insert into feed (source, as_of, rows, batch, complete, prefix) values ($1, $2, 0, $3, $4, $5)',
      values,
    );
  };
  const grant = async () => {
    const outcome = random.pick(['granted', 'partly-granted', 'refused']);
    links.push(
      await town.aid(
        random.pick(homes),
        random.pick(PROGRAMMES),
        random.int(0, 90_000),
        addDays(town.today, -3),
        outcome,
      ),
    );
  };
  const leave = () =>
    sql('update member set left_on = $2 where id = $1', [
      random.pick(members).id,
      addDays(town.today, random.int(0, 30)),
    ]);
  const end = () =>
    sql('update assistance_link set ended_on = $2 where id = $1', [
      random.pick(links),
      addDays(town.today, random.int(0, 40)),
    ]);
  const move = () => sql('update household set division = $2 where id = $1', [random.pick(homes), random.pick(PLACES)]);
  for (let n = 0; n < 6; n++) await arrive();
  await grant();
  return {
    step: () =>
      random.weighted<() => Promise<unknown>>([
        [say, 12],
        [deliver, 2],
        [grant, 2],
        [end, 1],
        [leave, 1],
        [move, 1],
        [arrive, 1],
        [() => join(random.pick(homes)), 1],
      ])(),
    passDays: async () => {
      town.today = addDays(town.today, random.int(1, 90));
    },
  };
}
