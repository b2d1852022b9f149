import { surveyed } from './town-steps-spec';
import { CaseTown } from './case-town-spec';
import { draw } from './draw';
import { drawSample } from './draw-sample';

const CAN = { eat: true, dress: true, bed: true, toilet: false, walk: false, bathe: false };

describe('特困供养', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
  });
  beforeEach(() => {
    town.today = '2026-04-07';
  });
  afterAll(() => town?.close());

  const tekun = () => town.caseOf({ programme: 'tekun' });
  const sample = (subject: string) =>
    town.staff.as(subject, (tx, actor) => drawSample(tx, actor, { programme: 'tekun', today: town.today }));

  async function reviewed(id: string): Promise<void> {
    await surveyed(town, id);
    await town.act('tongjing-clerk', id, 'assess-self-care', { on: '2026-04-07', canDo: CAN });
    await town.act('tongjing-reviewer', id, 'propose-grant', { text: '拟予确认' });
  }

  it('is not proposed before it is known how far somebody can look after themselves (民发〔2021〕43号 第20–22条)', async () => {
    const id = await tekun();
    expect((await town.see(id)).clocks.find(({ step }) => step === 'opinion')).toMatchObject({ due: '2026-04-28' });
    await surveyed(town, id);
    const early = town.act('tongjing-reviewer', id, 'propose-grant', { text: '拟予确认' });
    await expect(early).rejects.toMatchObject({ code: 'self-care-missing' });
    await town.act('tongjing-clerk', id, 'assess-self-care', { on: '2026-04-07', canDo: CAN });
    expect((await town.see(id)).records.at(-1)).toMatchObject({ kind: 'self-care', body: { grade: 'half' } });
    await town.act('tongjing-clerk', id, 'withdraw');
  });

  it('of those that wait at least 30 % are drawn, by a seed that is kept; the drawn ones are visited (民发〔2021〕43号 第16条)', async () => {
    const ids = [await tekun(), await tekun(), await tekun(), await tekun()];
    for (const id of ids) await reviewed(id);
    town.today = '2026-04-20';
    await town.nightfall();
    const undrawn = town.act('yubei-civil-affairs', String(ids[0]), 'confirm');
    await expect(undrawn).rejects.toMatchObject({ code: 'sample-not-drawn' });

    const drawn = await sample('yubei-civil-affairs');
    expect(new Set(drawn.population)).toEqual(new Set(ids));
    expect(drawn.drawn).toHaveLength(2);
    expect(draw(drawn.population, drawn.percent, drawn.seed)).toEqual(drawn.drawn);
    await expect(sample('yubei-civil-affairs')).rejects.toMatchObject({ code: 'nothing-to-sample' });
    await expect(sample('tongjing-reviewer')).rejects.toMatchObject({ code: 'not-allowed' });

    for (const id of ids) {
      const visited = drawn.drawn.includes(id);
      if (visited) {
        const early = town.act('yubei-civil-affairs', id, 'confirm');
        await expect(early).rejects.toMatchObject({ code: 'county-visit-missing' });
        await town.act('yubei-civil-affairs', id, 'record-county-visit', { on: '2026-04-20', findings: '独居，属实' });
      }
      expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ status: 'granted' });
    }
  });

  it('another county draws its own', async () => {
    const id = await tekun();
    await reviewed(id);
    await expect(sample('yunyang-civil-affairs')).rejects.toMatchObject({ code: 'nothing-to-sample' });
  });
});
