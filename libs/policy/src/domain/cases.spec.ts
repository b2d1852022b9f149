import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from './assess';
import { loadPack } from '../pack/load-pack';
import type { HouseholdFacts } from './household-facts';
import type { ProposedMeasure } from './assessment';

interface SolvedCase {
  title: string;
  /** `chongqing` where it does not say. */
  pack?: string;
  date: string;
  household: HouseholdFacts;
  expect: Record<string, Partial<ProposedMeasure>>;
}

/** Our own, and those of the contract where they lie beside the checkout. */
const FOLDERS = [join(__dirname, '../../cases'), join(__dirname, '../../../../../shared/contracts/cases')];

const cases = FOLDERS.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as SolvedCase) })),
);
const expectations = cases.flatMap(({ expect: expected, ...solved }) =>
  Object.entries(expected).map(([programme, measure]) => ({ ...solved, programme, measure })),
);

describe('Solved cases', () => {
  it('there are some, and each expects something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
    for (const { expect: expected } of cases) expect(Object.keys(expected)).not.toHaveLength(0);
  });

  it.each(expectations)('$title: $programme', ({ household, pack = 'chongqing', date, programme, measure }) => {
    const found = assess(household, loadPack(pack), date).measures.find((each) => each.programme === programme);
    // Verdict, amounts, people and missing facts: each as far as the case gives it, and then exactly.
    expect(found).toMatchObject(measure);
  });
});
