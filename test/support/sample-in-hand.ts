import type { County } from './county';

const DRAW = `
  insert into sample_draw (id, division, programme, percent, seed, population, drawn, drawn_on, by_name)
  select uuidv7(), '500112000000', 'tekun', 30, 'seed', array[id], array[id], '2026-01-05', '王民政'
    from (values (uuidv7())) as one(id) returning id`;
const MEASURES = `
  insert into measure (id, application_id, division, programme, need, status)
  select uuidv7(), id, division, 'sampled-' || n, 'income', 'confirmed'
    from application, generate_series(1, $2) as n where id = $1 returning id`;
const WAITING = `
  insert into case_file (id, application_id, measure_id, household_id, receipt_no, division, programme, programme_name,
                         procedure, procedure_version, policy_pack, terms, persons, window_agency_id, status, opened_on)
  select uuidv7(), a.id, m.id, a.household_id, a.receipt_no, a.division, m.programme, '特困供养', 'basic-living', 1,
         a.policy_pack, '{"practice": {"samplePercent": 30}}', '[]', a.window_agency_id, 'reviewing', '2026-01-05'
    from measure m join application a on a.id = m.application_id where m.id = any($1)`;

/** A case of each of the programmes `sampled-1`, `sampled-2` … that waits to be sampled. */
export async function waitingForSample(county: County, application: string, programmes: number): Promise<void> {
  const measures = await county.sql<{ id: string }>(MEASURES, [application, programmes]);
  await county.sql(WAITING, [measures.map(({ id }) => id)]);
}

/** A draw of 渝北区, and enough waiting for every draw that a test asks for. */
export async function sampleInHand(county: County, application: string): Promise<{ sample: string }> {
  const [draw] = await county.sql<{ id: string }>(DRAW);
  await waitingForSample(county, application, 60);
  return { sample: String(draw?.id) };
}
