import { whose } from '../domain/reasons';
import type { FamilyRun } from '../domain/program/family-run';
import type { Level } from '../domain/rule/kind';
import type { Behind } from './behind';
import type { Dial } from './dial';
import { factDial } from './fact-dials';
import type { Holder } from './fact-dials';
import { incomeDial } from './income-dial';
import { listDials } from './list-dials';
import { wholeDialsAtHome, wholeDialsOf } from './whole-dials';

/** Every fact of a household that a verdict leans on and that could be otherwise. */
export function dialsFor(run: FamilyRun, asked: Behind): Dial[] {
  const { facts, date } = run.family;
  const people = run.family.members.map((person, i): Holder => {
    return { path: ['members', i], whose: `${whose(run, person)}的`, memberId: person.id };
  });
  const at = (level: Level, holders: readonly Holder[]) =>
    holders.flatMap((holder) =>
      [...asked.facts]
        .filter((fact) => fact.level === level)
        .flatMap((fact) => factDial(facts, date, fact, holder) ?? [])
        .filter((dial) => isTold(dial)),
    );
  const entries = (list: 'vehicles' | 'homes', words: string) =>
    (facts[list] ?? []).map((_, i): Holder => ({ path: [list, i], whose: `第 ${i + 1} ${words}的` }));
  const income = incomeDial(run, asked);
  return [
    ...(income ? [income] : []),
    ...at('household', [{ path: [], whose: '' }]),
    ...at('member', people),
    ...at('vehicle', entries('vehicles', '辆车')),
    ...at('home', entries('homes', '套住房')),
    ...people.flatMap((holder) => wholeDialsOf(facts, asked, holder)),
    ...wholeDialsAtHome(facts, date, asked),
    ...listDials(facts, date, run.pack, asked),
  ];
}

/** Kinds of income somebody has none of are not worth a word; of an unknown income the wages stand for all. */
function isTold({ fact, from }: Dial): boolean {
  if (!fact.startsWith('incomeFen.')) return true;
  return from === null ? fact === 'incomeFen.wages' : from !== 0;
}
