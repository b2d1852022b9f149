import { loadPack } from '..';
import { changeOf, programmeOf } from './replay-words-spec';
import type { Replay } from './replay-result';
import { draftOf, grownUp, RAISED, ReplayTown } from './replay-town-spec';

const FOREIGN = '500106001000';

describe('Replay before publishing: who gains, who loses, what it costs', () => {
  const inForce = loadPack('chongqing');
  let town: ReplayTown;

  beforeAll(async () => {
    town = await ReplayTown.open();
    // 640 元 alone: above 630, below 660.
    await town.household([grownUp(640)]);
    // The same, and receives 低保边缘 already.
    await town.household([grownUp(640)], { currentAwards: [{ programme: 'dibao-edge', since: '2026-01-01' }] });
    // Two people on 600 元: 2 × 630 − 600 = 660, then 720.
    await town.household([grownUp(600), grownUp(0)]);
    // Receives it: 30, then 60.
    await town.household([grownUp(600)], { currentAwards: [{ programme: 'dibao', since: '2026-01-01' }] });
    // Edge of 低保: 1.5 × 630 = 945, 1.5 × 660 = 990.
    await town.household([grownUp(900)]);
    await town.household([grownUp(950)]);
    // Above every line; and 户籍 elsewhere.
    await town.household([grownUp(2000)]);
    await town.household([grownUp(640)], { registeredHere: false });
    // 640 元, savings unknown: first out by income, then nobody can tell.
    await town.household([grownUp(640)], { liquidAssetsFen: null });
    // Another county: not of this area.
    await town.household([grownUp(640)], {}, FOREIGN);
  });
  afterAll(() => town.close());

  describe('低保 up by 30 元', () => {
    let found: Replay;
    beforeAll(async () => {
      found = await town.replay({ before: inForce, after: draftOf(RAISED) });
    });

    it('counts the households of the area', () => {
      expect(found).toMatchObject({ date: '2026-10-01', area: '500112', households: 9 });
      expect(found.before.ref).toBe('chongqing@2025-07-01');
      expect(found.after.ref).toBe('chongqing@2026-10-01');
    });

    it('低保: two gained, two raised, one no longer settled', () => {
      const dibao = programmeOf(found, 'dibao');
      expect(dibao.eligible).toEqual({ before: 2, after: 4, difference: 2 });
      expect(dibao.unknown).toEqual({ before: 0, after: 1, difference: 1 });
      expect(changeOf(dibao)).toEqual({ gained: 2, raised: 2, unsettled: 1 });
      expect(dibao.verdicts).toEqual([
        { from: 'not-eligible', to: 'eligible', households: 2 },
        { from: 'not-eligible', to: 'unknown', households: 1 },
      ]);
    });

    it('低保 in 分: 660 + 30 元 before, 20 + 20 + 720 + 60 元 after', () => {
      expect(programmeOf(found, 'dibao').monthlyFen).toEqual({ before: 69_000, after: 82_000, difference: 13_000 });
      expect(found.monthlyFen).toEqual({ before: 69_000, after: 82_000, difference: 13_000 });
    });

    it('低保边缘: two go over to 低保, one comes in from above', () => {
      expect(changeOf(programmeOf(found, 'dibao-edge'))).toMatchObject({ gained: 1, lost: 2 });
      expect(programmeOf(found, 'dibao-edge').lostReceiving).toBe(1);
    });

    it('a household is counted once, whatever the number of programmes', () => {
      expect(found.changed).toEqual({ any: 6, gained: 3, lost: 2, lostOnly: 0 });
    });

    it('the bureau is handed three more, and what it would have been handed otherwise falls away', () => {
      // New: 低保 twice, 低保边缘 once. Gone: 低保边缘 once (the other receives it).
      const bureau = found.referrals.find(({ agency }) => agency === 'county-civil-affairs');
      expect(bureau).toEqual({ agency: 'county-civil-affairs', before: 3, after: 5, difference: 2, added: 3, gone: 1 });
    });

    it('says which rule, which article and in which words', () => {
      const gained = programmeOf(found, 'dibao').reasons.filter(({ change }) => change === 'gained');
      expect(gained.map(({ rule, from, to, households }) => [rule, from, to, households])).toEqual([
        ['dibao.gradual-exit', 'fails', 'holds', 2],
        ['dibao.income-below-standard', 'fails', 'holds', 2],
      ]);
      expect(gained[1]?.article).toContain('民发〔2021〕57号 第4条');
      expect(gained[1]?.examples[0]).toEqual({
        ...{ size: 1, residence: 'rural', township: null, beforeFen: null, afterFen: 2000 },
        ...{ before: '人均 640.00 元 ≥ 630 元', after: '人均 640.00 元 < 660 元' },
      });
    });

    it('an amount that changed under the same answers has no rule behind it', () => {
      const raised = programmeOf(found, 'dibao').reasons.filter(({ change }) => change === 'raised');
      expect(raised).toMatchObject([{ rule: null, households: 2 }]);
      expect(found.standards).toEqual([
        {
          id: 'dibao',
          name: '低保标准',
          unit: 'yuan',
          before: { urban: 770, rural: 630 },
          after: { urban: 800, rural: 660 },
        },
      ]);
    });
  });

  it('a programme added: everyone it opens to, and what it costs', async () => {
    const added = await town.replay({ before: inForce, after: draftOf(HEATING) });
    const heating = programmeOf(added, 'heating');
    expect(heating).toMatchObject({ within: 'after', name: '冬季取暖补贴', agency: 'emergency', lostReceiving: 0 });
    // 低保 is two households, of two people and one: 50 元 a head.
    expect(changeOf(heating)).toEqual({ gained: 2 });
    expect(heating.monthlyFen).toEqual({ before: 0, after: 15_000, difference: 15_000 });
    expect(added.referrals).toContainEqual({
      agency: 'emergency',
      before: 0,
      after: 2,
      difference: 2,
      added: 2,
      gone: 0,
    });
    expect(heating.reasons).toMatchObject([{ rule: null, from: 'absent', to: 'holds', households: 2 }]);
  });

  it('a programme removed: everyone who loses it, and who receives it now', async () => {
    const removed = await town.replay({ before: draftOf(HEATING), after: inForce });
    const heating = programmeOf(removed, 'heating');
    expect(heating.within).toBe('before');
    expect(changeOf(heating)).toEqual({ lost: 2 });
    expect(heating.monthlyFen).toEqual({ before: 15_000, after: 0, difference: -15_000 });
    expect(removed.referrals).toContainEqual({
      agency: 'emergency',
      before: 2,
      after: 0,
      difference: -2,
      added: 0,
      gone: 2,
    });
    expect(removed.programmes.at(-1)?.id).toBe('heating');
  });

  it('a draft that says the same changes nothing', async () => {
    const same = await town.replay({ before: inForce, after: draftOf('') });
    expect(same.changed).toEqual({ any: 0, gained: 0, lost: 0, lostOnly: 0 });
    expect(same.monthlyFen).toEqual({ before: 69_000, after: 69_000, difference: 0 });
    expect(
      same.programmes.flatMap(({ reasons, townships, verdicts }) => [...reasons, ...townships, ...verdicts]),
    ).toEqual([]);
    expect(same.referrals.filter(({ added, gone }) => added + gone > 0)).toEqual([]);
    expect(same.standards).toEqual([]);
  });

  it('the result is the same whatever the chunks, and each household is told once', async () => {
    const before = inForce;
    const after = draftOf(RAISED);
    const whole = await town.replay({ before, after });
    for (const chunk of [1, 2, 4]) {
      const done: number[] = [];
      const inChunks = await town.replay({ before, after, chunk }, (now) => done.push(now.done));
      expect(inChunks).toEqual(whole);
      expect(done).toEqual(Array.from({ length: Math.ceil(9 / chunk) }, (_, i) => Math.min(9, (i + 1) * chunk)));
    }
  });

  it('an area without households costs nothing', async () => {
    const none = await town.replay({ before: inForce, after: draftOf(RAISED), area: '500155' });
    expect(none).toMatchObject({ households: 0, changed: { any: 0 }, monthlyFen: { difference: 0 } });
  });

  it('a standard that begins later is not seen, and the report says so', async () => {
    const later = draftOf(RAISED.replace('2026-10-01', '2027-01-01').replace('rows:', `rows:\n${SINCE_2025}`));
    const found = await town.replay({ before: inForce, after: later });
    expect(found.changed.any).toBe(0);
    expect(found.laterStandards).toEqual([{ id: 'dibao', name: '低保标准', from: '2027-01-01' }]);
  });

  it('a day before the first standard is refused', async () => {
    const asked = town.replay({ before: inForce, after: draftOf(''), date: '2010-01-01' });
    await expect(asked).rejects.toMatchObject({ code: 'policy-date-not-covered' });
  });
});

const SINCE_2025 = '      - { from: 2025-07-01, urban: 770, rural: 630, source: 渝民规〔2025〕6号, confidence: E }';

const HEATING = `
parameters:
  heating:
    name: 取暖补贴
    unit: yuan
    rows: [{ from: 2016-01-01, value: 50, source: 草案, confidence: U }]
programmes:
  - id: heating
    name: 冬季取暖补贴
    for: household
    answers: []
    agency: emergency
    confirms: county
    procedure: subsidy
    source: 草案
    confidence: U
    rules:
      - { id: in-dibao, article: 草案 第1条, when: 'eligible("dibao")', yes: 属于低保家庭, no: 不属于低保家庭 }
    monthly: 'standard.heating * size'
`;
