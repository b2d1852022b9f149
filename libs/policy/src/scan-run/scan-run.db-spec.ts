import { SCAN_DAY, ScanTown, YUBEI } from '../../../../test/support/scan-town';
import { assess } from '../domain/assess';
import type { HouseholdFacts } from '../domain/household-facts';
import { doubledAwards } from './doubled-awards';
import { familiesOf } from '../families/families.query';
import { isWatched } from './watched';
import type { ScanResult } from './scan-numbers.query';

const COUNT = 1500;

describe('everyone is scanned, and one family at a time says the same', () => {
  let town: ScanTown;
  let result: ScanResult;
  let families: Map<string, HouseholdFacts>;

  beforeAll(async () => {
    town = await ScanTown.open();
    await town.moveIn(COUNT);
    result = await town.scan(400);
    const ids = (await town.sql<{ id: string }>('select id from household')).map(({ id }) => id);
    families = await town.asSystem((tx) => familiesOf(tx, ids));
  });
  afterAll(() => town?.close());

  const measuresOf = (facts: HouseholdFacts) => assess(facts, town.pack, SCAN_DAY).measures;
  const receives = (facts: HouseholdFacts, programme: string) =>
    (facts.currentAwards ?? []).some((award) => award.programme === programme && award.since <= SCAN_DAY);

  it('every household is in every number once, and each line adds up', () => {
    expect(result).toMatchObject({ status: 'finished', chunks: 4, chunksDone: 4, lastError: null, place: '渝北区' });
    expect(result.programmes.map(({ programme }) => programme)).toEqual(
      town.pack.programmes.filter(({ scan }) => scan !== false).map(({ id }) => id),
    );
    expect(new Set(result.programmes.map(({ households }) => households))).toEqual(new Set([COUNT]));
    expect(new Set(result.townships.map(({ place }) => place)).size).toBe(3);
    for (const line of [...result.programmes, ...result.townships]) {
      expect(line.eligible + line.notEligible + line.unknown + line.failed).toBe(line.households);
      expect(line.notReceiving).toBeLessThanOrEqual(line.eligible);
      expect(line.noLonger).toBeLessThanOrEqual(Math.min(line.receiving, line.notEligible));
    }
  });

  it('the numbers of each programme are those of as many assessments', () => {
    const all = [...families.values()].map((facts) => ({ facts, measures: measuresOf(facts) }));
    for (const line of result.programmes) {
      const found = all.map(({ measures }) => measures.find(({ programme }) => programme === line.programme));
      const by = (verdict: string) => found.filter((measure) => measure?.verdict === verdict);
      const [yes, no, open] = [by('eligible'), by('not-eligible'), by('unknown')];
      expect(line).toMatchObject({ eligible: yes.length, notEligible: no.length, unknown: open.length, failed: 0 });
      expect(line.monthlyDueFen).toBe(yes.reduce((sum, measure) => sum + (measure?.monthlyFen ?? 0), 0));
      const receiving = all.filter(({ facts }) => receives(facts, line.programme)).length;
      expect(line.receiving).toBe(line.watched ? receiving : 0);
    }
  });

  it('the findings are those that assessments find, no more and no less, with the same amounts', async () => {
    const expected = [...families].flatMap(([household, facts]) =>
      measuresOf(facts).flatMap(({ programme, verdict, monthlyFen = null }) => {
        const watched = isWatched(town.pack.programmes.find(({ id }) => id === programme)!);
        const now = receives(facts, programme);
        if (watched && verdict === 'eligible' && !now)
          return [{ household, programme, kind: 'not-receiving', monthlyFen }];
        if (watched && verdict === 'not-eligible' && now)
          return [{ household, programme, kind: 'no-longer', monthlyFen: null }];
        return [];
      }),
    );
    const found = await town.sql(`
      select household_id as household, programme, kind, monthly_fen::float8 as "monthlyFen" from policy_scan_finding
       where kind <> 'doubled'`);
    const keys = (list: object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(expected.length).toBeGreaterThan(500);
    expect(keys(found)).toEqual(keys(expected));
  });

  it('what can’t be told is never "no longer", and what is given once is only counted', async () => {
    const once = result.programmes.filter(({ watched }) => !watched);
    expect(once.map(({ programme }) => programme)).toEqual(expect.arrayContaining(['medical', 'education']));
    for (const line of once) expect(line).toMatchObject({ receiving: 0, notReceiving: 0, noLonger: 0, doubled: 0 });
    expect(result.programmes.some(({ unknown }) => unknown > 0)).toBe(true);
  });

  it('says since when what seems to be no longer due is received', async () => {
    const left = await town.sql(`
      select count(*)::int as n from policy_scan_finding where (kind = 'no-longer') <> (award_since is not null)
         and kind <> 'doubled'`);
    expect(left).toEqual([{ n: 0 }]);
  });

  it('nobody of these has two awards, so whoever is doubled is in two households', async () => {
    for (const facts of families.values()) expect(doubledAwards(town.pack, SCAN_DAY, facts)).toEqual(new Map());
    const whys = await town.sql(`
      select distinct d ->> 'why' as why from policy_scan_finding f, jsonb_array_elements(f.doubled) d`);
    expect(whys).toEqual([{ why: 'person-elsewhere' }]);
  });

  it('a township is scanned for itself, and agrees with its line of the whole', async () => {
    const division = '500112133000';
    const alone = await town.scan(400, division);
    expect(alone.division).toBe(division);
    expect(alone.townships).toEqual(result.townships.filter((line) => line.division === division));
  });

  it('a place where nobody lives is finished at once', async () => {
    expect(await town.start(400, '500235000000')).toMatchObject({ status: 'finished', chunks: 0 });
  });

  it('wider than a county is refused, and a day before the pack’s first standard', async () => {
    await expect(town.start(400, '500000000000')).rejects.toMatchObject({ code: 'policy-scan-too-wide' });
    await expect(town.start(400, YUBEI, '1990-01-01')).rejects.toMatchObject({ code: 'policy-date-not-covered' });
  });
});
