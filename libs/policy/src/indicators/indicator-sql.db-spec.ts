import * as fc from 'fast-check';
import { indicatorSql, indicatorsOf, loadPack } from '..';
import { indicatorFaults, indicatorPack } from './indicator-pack-spec';
import { rules } from './rules-spec';
import { EVERYBODY, madeUpRows } from './summary-rows-spec';
import { SummaryTable } from './summary-table-spec';

const TODAY = '2026-11-22';
const without = (...late: string[]) => new Set([...EVERYBODY].filter((source) => !late.includes(source)));
const DELIVERIES: [string, ReadonlySet<string>][] = [
  ['everybody delivered', EVERYBODY],
  ['nobody delivered', new Set()],
  ['health insurance alone', new Set(['medical-insurance'])],
  ['all but health insurance and funerals', without('medical-insurance', 'funeral')],
];

/** Rules that use all a rule can, where the delivered ones don't. */
const ODD = [
  'size * old * 40 > children * 7 * 5000',
  'depositsFen / size > standard.dibao',
  'wagesFen % 7 == 0 || 10 / old > 3',
  'max(homes, declaredHomes) - min(homes, size) >= 2',
  '!(mainEarnerDied || aided) && (unemployed > 0 ? wagesFen == 0 : pensionFen > 0)',
  'residence in ["rural"] && deaths in [1, 2]',
  '-declaredIncomeFen < 0',
  'movedOut + marriages * 2 != cremated',
  'receives("dibao") == aided',
  'declaredIncomeFen > standard.nowhere',
  'true',
  'false',
];

describe('One rule, two uses: every household at once and one row at a time', () => {
  let table: SummaryTable;
  beforeAll(async () => (table = await SummaryTable.open(TODAY)));
  afterAll(() => table?.close());

  it.each(DELIVERIES)('the same of 3,000 made-up rows under the delivered packs, where %s', async (_, fresh) => {
    const rows = madeUpRows(7, 3000);
    await table.keep(rows);
    for (const pack of [loadPack('chongqing'), loadPack('national')])
      expect(await table.atOnce(pack, fresh)).toEqual(table.oneByOne(rows, pack, fresh));
  });

  it.each(DELIVERIES)('the same of rules that use all a rule can, where %s', async (_, fresh) => {
    const rows = madeUpRows(11, 2000);
    await table.keep(rows);
    const pack = indicatorPack(ODD);
    const told = await table.atOnce(pack, fresh);
    expect(told).toEqual(table.oneByOne(rows, pack, fresh));
    for (const { id } of indicatorsOf(pack, TODAY))
      expect(told.flat().some((said) => said.startsWith(id))).toBe(id !== 'odd-11');
  });

  it('the same of 300 rules made up at random, each of 300 rows', async () => {
    const rows = madeUpRows(13, 300);
    await table.keep(rows);
    const made = fc.sample(rules, { numRuns: 420, seed: 5 }).filter((when) => indicatorFaults({ when }).length === 0);
    expect(made.length).toBeGreaterThan(300);
    const found = new Set<string>();
    for (let at = 0; at < made.length; at += 60) {
      const pack = indicatorPack(made.slice(at, at + 60));
      const [, fresh] = DELIVERIES[(at / 60) % DELIVERIES.length] as (typeof DELIVERIES)[number];
      const told = await table.atOnce(pack, fresh);
      expect(told).toEqual(table.oneByOne(rows, pack, fresh));
      for (const said of told.flat()) found.add(`${at} ${said}`);
    }
    // Neither side of the comparison is empty.
    const unknown = [...found].filter((said) => said.endsWith('?')).length;
    expect([found.size - unknown, unknown].map((times) => times > made.length / 5)).toEqual([true, true]);
  });

  it('among the made-up rows each delivered indicator holds and does not, so the comparison means something', async () => {
    await table.keep(madeUpRows(7, 3000));
    const told = (await table.atOnce(loadPack('chongqing'), EVERYBODY)).flat();
    for (const { id } of indicatorsOf(loadPack('chongqing'), TODAY)) {
      const times = told.filter((said) => said === id).length;
      expect([id, times > 0 && times < 3000]).toEqual([id, true]);
    }
  });

  it('a warning shows what the rule asked, by name and value', async () => {
    const [row] = madeUpRows(3, 1);
    await table.keep(madeUpRows(3, 1));
    const { facts, indicators } = indicatorSql(loadPack('chongqing'), TODAY, EVERYBODY);
    const bit = indicators.findIndex(({ id }) => id === 'aided-income-above-line');
    const { rows: shown } = await table.client.query<{ facts: unknown }>(
      `select ${facts[bit]} as facts from summary s`,
    );
    const names = ['aid', 'wagesFen', 'pensionFen', 'size', 'declaredIncomeFen'];
    expect(shown[0]?.facts).toEqual(names.map((name) => ({ name, value: row?.[name] })));
  });
});
