import { plainSummary } from './plain-summary-spec';
import type { RawHousehold } from './plain-summary-spec';
import { SummaryTown } from './summary-town-spec';
import { walkOf } from './summary-walk-spec';

const RAW = `
  select h.id, h.division, h.residence, h.facts,
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'birthDate', birth_date, 'leftOn', left_on, 'facts', facts)), '[]')
            from member where household_id = h.id) as members,
         (select coalesce(jsonb_agg(jsonb_build_object('memberId', member_id, 'kind', kind, 'source', source, 'value', value,
                   'asOf', as_of, 'batch', batch)), '[]') from fact where household_id = h.id) as facts_,
         (select coalesce(jsonb_agg(jsonb_build_object('programme', programme, 'outcome', outcome, 'monthlyFen', monthly_fen,
                   'decidedOn', decided_on, 'endedOn', ended_on, 'reducedFen', reduced_fen, 'reducedOn', reduced_on)), '[]')
            from assistance_link where household_id = h.id) as links,
         (select coalesce(jsonb_agg(jsonb_build_object('source', source, 'asOf', as_of, 'batch', batch, 'complete', complete,
                   'prefix', prefix)), '[]') from feed) as feeds
    from household h order by h.id`;
const SUMMARIES = 'select * from household_summary order by household_id';

describe('the summary equals what a slow reading of the raw tables gives', () => {
  let town: SummaryTown;

  beforeEach(async () => {
    town = await SummaryTown.open();
  });
  afterEach(() => town?.close());

  const expectEqual = async () => {
    const raw = await town.sql<RawHousehold & { id: string }>(RAW);
    const kept = await town.sql(SUMMARIES);
    const plain = raw
      .filter(({ members }) => members.length > 0)
      .map((home) => ({ household_id: home.id, ...plainSummary(home, town.today) }));
    expect(kept.map(({ look_again_on: _, ...summary }) => summary)).toEqual(plain);
  };

  it.each([1, 2, 3])(
    'after any walk of changes and days (seed %i)',
    async (seed) => {
      const walk = await walkOf(town, seed);
      for (let round = 0; round < 12; round++) {
        for (let step = 0; step < 15; step++) await walk.step();
        await town.due();
        await expectEqual();
        await walk.passDays();
        await town.due();
        await expectEqual();
      }
    },
    60_000,
  );

  it('and so when all of it is made in one go', async () => {
    const walk = await walkOf(town, 4, { later: true });
    for (let step = 0; step < 150; step++) await walk.step();
    expect(await town.due()).toBeGreaterThan(5);
    await expectEqual();
  }, 60_000);
});
