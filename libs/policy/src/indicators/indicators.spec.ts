import { stringify } from 'yaml';
import { indicatorsOf, indicatorSql, judgeIndicators, loadPack, packFromText } from '..';
import { keptPack, wholeText } from '../pack/load-pack';
import { little } from '../pack/little-pack-spec';
import { indicatorFaults, indicatorPack, INDICATOR } from './indicator-pack-spec';
import { EVERYBODY, rowWith } from './summary-rows-spec';

const TODAY = '2026-11-22';
const nation = loadPack('national');
const ids = (pack = nation) => indicatorsOf(pack, TODAY).map(({ id }) => id);

describe('The section `indicators` of a pack', () => {
  it.each<[string, object, RegExp]>([
    [
      'a name the summary lacks',
      { when: 'medicalSelfPay > 5' },
      /odd-0\.when：汇总行里没有“medicalSelfPay”，是不是 med/,
    ],
    ['a fact of the household file', { when: 'liquidAssets > 5' }, /汇总行里没有“liquidAssets”/],
    ['the day', { when: 'date > day("2026-01-01")' }, /不能用 date/],
    ['a macro', { when: 'members.exists(m, m.age > 80)' }, /只看一户一行的数，不能写 exists/],
    ['has(…)', { when: 'has(household.declaredIncomeFen)' }, /不能写 has/],
    ['size()', { when: 'members.size() > 2' }, /不能写 size/],
    ['an assessment', { when: 'eligible("dibao")' }, /不能写 eligible\(…\)，只用 min、max、receives/],
    ['one person', { when: 'm.receives("dibao")' }, /“m”不是家庭成员/],
    ['a programme nobody knows', { when: 'receives("gold")' }, /没有救助项目“gold”/],
    ['a figure nobody knows', { when: 'depositsFen > standard.gold' }, /没有标准“standard\.gold”/],
    ['money against a count', { when: 'depositsFen > size' }, /单位不符/],
    ['a number for a condition', { when: 'size + 1' }, /这里要写一个条件/],
    ['what would overflow', { when: 'depositsFen * size * size > 1' }, /数值可能大到算不准/],
    ['a family nobody knows', { family: 'both' }, /odd-0\.family：只能是 entry、exit 之一/],
    ['a colour nobody knows', { colour: 'green' }, /odd-0\.colour：只能是 red、orange、yellow、blue 之一/],
    ['no source', { source: undefined }, /odd-0\.source：缺少 source/],
    ['no confidence', { confidence: undefined }, /缺少 confidence/],
    ['nothing to do', { whatToDo: undefined }, /缺少 whatToDo/],
    ['an exit that would become an application (I7)', { family: 'exit', hardship: 'illness' }, /不会转为申请/],
    ['something shown that the summary lacks', { shows: ['aid', 'mood'] }, /汇总行里没有“mood”/],
  ])('%s is refused, in Chinese', (_, change, detail) => {
    expect(indicatorFaults(change).join('\n')).toMatch(detail);
  });

  it('one id twice is refused', () => {
    expect(indicatorFaults({}, {}).join('\n')).toMatch(/indicators.*编号 odd-0 写了两次/);
  });

  it('62 have a bit each; 63 are too many', () => {
    const many = (count: number) => indicatorFaults(...Array.from({ length: count }, (_, i) => ({ id: `odd-${i}` })));
    expect(many(62)).toEqual([]);
    expect(many(63).join('\n')).toMatch(/最多 62 项/);
    const { hits } = indicatorSql(indicatorPack(Array<string>(62).fill('aided')), TODAY, EVERYBODY);
    expect(hits).toContain(`${2n ** 61n}::bigint`);
  });

  it('layers merge by id: a county changes a colour, takes one away and adds one, and the others keep their places', () => {
    const county = {
      ...{ id: 'county', extends: 'national', version: '2026-07-01', name: '某区政策包', division: '500112000000' },
      indicators: [
        { id: 'accident', colour: 'blue' },
        { id: 'hospital-stay', removed: true },
        { ...INDICATOR, id: 'our-own' },
      ],
    };
    const pack = packFromText(stringify(county), 'county');
    expect(ids(pack)).toEqual([...ids().filter((id) => id !== 'hospital-stay'), 'our-own']);
    expect(indicatorsOf(pack, TODAY).find(({ id }) => id === 'accident')).toMatchObject({ colour: 'blue', rank: 930 });
  });
});

describe('A pack published before there were indicators', () => {
  const older = little((pack) => Object.assign(pack, { indicators: {} }));

  it.each([
    ['said nothing', little()],
    ['said `{}`', older],
    ['was kept as it stood', keptPack(wholeText(older), older.ref)],
  ])('and %s has those of the delivered national pack, with its own figures', (_, pack) => {
    expect(ids(pack)).toEqual(ids());
    const line = (date: string) =>
      indicatorsOf(pack, date)
        .find(({ id }) => id === 'aided-income-above-line')
        ?.thresholds.find(({ parameter }) => parameter === 'dibao')?.urban;
    expect([line('2025-06-30'), line('2025-07-01')]).toEqual([75_000, 77_000]);
    const rich = rowWith({ wagesFen: 115_501 }, ['dibao']);
    expect(judgeIndicators(rich, pack, TODAY, EVERYBODY).get('aided-income-above-line')).toBe(true);
  });

  it('one that wants none says so: []', () => {
    expect(ids(little((pack) => Object.assign(pack, { indicators: [] })))).toEqual([]);
    const { hits, unknowns, facts } = indicatorSql(indicatorPack([]), TODAY, EVERYBODY);
    expect([hits, unknowns, facts]).toEqual(['0::bigint', '0::bigint', []]);
  });
});

describe('The fingerprint', () => {
  const print = (pack: typeof nation, date = TODAY, fresh = EVERYBODY) => indicatorSql(pack, date, fresh).fingerprint;
  const chongqing = loadPack('chongqing');

  it('is the same for the same', () => {
    expect(print(chongqing)).toBe(print(chongqing, '2026-11-23'));
    expect(print(loadPack('chongqing-yubei'))).toBe(print(chongqing));
  });

  it.each<[string, string]>([
    ['a figure of the day', print(chongqing, '2025-06-30')],
    ['a source that is late', print(chongqing, TODAY, new Set(['funeral']))],
    ['other figures', print(nation)],
    ['a version', print(indicatorPack(['aided', 'old > 0']))],
  ])('changes with %s', (_, other) => expect(other).not.toBe(print(chongqing)));

  it('changes with the version alone', () => {
    const of = (version: number) =>
      print(little((pack) => Object.assign(pack, { indicators: [{ ...INDICATOR, version }] })));
    expect(of(1)).not.toBe(of(2));
  });
});
