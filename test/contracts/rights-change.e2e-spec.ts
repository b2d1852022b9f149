import type { Caller } from '../support/client';
import { County } from '../support/county';
import { at, qinApplication } from '../support/steps';

describe('rights are a role in an area, now', () => {
  let county: County;
  let clerk: Caller;

  beforeEach(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterEach(() => county?.close());

  it('a clerk of one township who may look at the whole district decides nothing in another township', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    await county.sql(`
      insert into assignment (id, officer_id, role, division)
      select uuidv7(), id, 'supervisor', '500112000000' from officer where subject = 'longxi-clerk'`);
    const neighbour = await county.staff('longxi-clerk');
    const page = await neighbour.get(at(submitted.body.id));
    expect(page).toMatchObject({ status: 200, body: { allowed: [] } });
    const declined = await neighbour.post(
      at(submitted.body.id, 'decline'),
      { reason: 'outside-area' },
      { seen: page.etag },
    );
    expect(declined).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('an answer is not told again to somebody whose role has been taken since', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const accept = () => clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag, key: 'once' });
    expect(await accept()).toMatchObject({ status: 200, body: { status: 'accepted' } });
    expect(await accept()).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await county.sql(`
      update assignment set removed_at = now()
       where officer_id = (select id from officer where subject = 'tongjing-clerk')`);
    expect(await accept()).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('no officer can raise himself, nor be given an area by a slip of the pen', async () => {
    const { Client } = await import('pg');
    const app = new Client({ connectionString: county.database.appUrl });
    await app.connect();
    await app.query('begin');
    await app.query(`select enter('officer', 'tongjing-assistant', null)`);
    const raise = `insert into assignment (id, officer_id, role, division)
                   select uuidv7(), id, 'window-clerk', '500000000000' from officer`;
    await expect(app.query(raise)).rejects.toMatchObject({ code: '42501' });
    await app.end();
    const slip = `insert into assignment (id, officer_id, role, division) select uuidv7(), id, 'supervisor', '5' from officer`;
    await expect(county.sql(slip)).rejects.toMatchObject({ code: '23514' });
  });
});
