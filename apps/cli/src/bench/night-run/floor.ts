import type { Client } from 'pg';

/** What somebody would count by hand, in one look at every household and one at every person. */
const COUNTS = `
  select (select jsonb_build_object('households', count(*), 'rural', count(*) filter (where residence = 'rural'),
                                    'first', min(division), 'changed', max(version)) from household) as households,
         (select jsonb_build_object('people', count(*), 'old', count(*) filter (where birth_date < date '1966-11-22'),
                                    'here', count(*) filter (where left_on is null), 'youngest', max(birth_date))
            from member) as people`;

/** One connection, no parallel helpers, no index: a plain sequential aggregate. */
export async function runFloor(client: Client): Promise<void> {
  await client.query(COUNTS);
}
