import { v7 as uuidv7 } from 'uuid';
import { StaffTown } from '../../../../test/support/staff-town';
import { inSystemScope } from './in-system-scope';
import { rows } from './tx';
import type { Tx } from './tx';

const VILLAGE = '500112133201';
const errand = { name: 'errand', division: VILLAGE };
const SCOPE = `
  select scope_divisions() as divisions, scope_is_system() as system, scope_agency() is not null as agency,
         (select count(*)::int from household) as households`;

describe('What a department starts and the system does (I8)', () => {
  let town: StaffTown;
  beforeAll(async () => {
    town = await StaffTown.open();
    await town.admin(`
      insert into household (id, division, residence)
      select uuidv7(), division, 'rural' from unnest(array['500112133201', '500112133202', '500235100201']) division`);
  });
  afterAll(() => town?.close());

  const scopeOf = async (tx: Tx) => (await rows(tx, SCOPE))[0];
  const asMedical = <T>(work: (tx: Tx) => Promise<T>) => town.as('yubei-medical', (tx) => work(tx));
  // Null: none was ever set, which shows as little as an empty list.
  const own = { divisions: null, system: false, agency: true, households: 0 };

  it('is done with the rows of that one place in sight, and with none before and after', async () => {
    const seen = await asMedical(async (tx) => [
      await scopeOf(tx),
      await inSystemScope(tx, errand, (system) => scopeOf(system)),
      await scopeOf(tx),
    ]);
    expect(seen).toEqual([own, { divisions: [VILLAGE], system: true, agency: true, households: 1 }, own]);
  });

  it('is given back where it is refused, whether by us or by PostgreSQL', async () => {
    const refused = asMedical(async (tx) => {
      await expect(inSystemScope(tx, errand, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      return scopeOf(tx);
    });
    expect(await refused).toEqual(own);
    await expect(asMedical((tx) => inSystemScope(tx, errand, (system) => rows(system, 'select 1/0')))).rejects.toThrow(
      'division by zero',
    );
  });

  it('the log has both in the order they happened, each by who did it; a failure leaves neither', async () => {
    const [agency] = await town.admin(`select id from agency where code = 'medical-insurance-500112'`);
    const line = (applicationId: string, action: string, audienceAgencyId?: string) => ({
      ...{ applicationId, action, division: VILLAGE, audienceAgencyId, from: null, to: 'there' },
    });
    const both = (id: string, fails = false) =>
      town.as('yubei-medical', async (tx, actor) => {
        tx.ledger.record(actor, line(id, 'first', String(agency?.id)));
        await inSystemScope(tx, errand, async (system, by) => system.ledger.record(by, line(id, 'second')));
        tx.ledger.record(actor, line(id, 'third', String(agency?.id)));
        if (fails) throw new Error('broken');
      });
    const [good, bad] = [uuidv7(), uuidv7()];
    await both(good);
    await expect(both(bad, true)).rejects.toThrow('broken');
    const log = await town.admin(
      `select action, actor_kind as kind from action_log where application_id = any ($1) order by seq`,
      [[good, bad]],
    );
    expect(log.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      'first officer',
      'second system',
      'third officer',
    ]);
  });
});
