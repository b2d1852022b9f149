import { family, measureOf, person, wordsOf } from '../families-spec';
import type { HouseholdFacts, VehicleFacts } from './household-facts';
import type { Verdict } from './assessment';

// Limits known from excerpts of 渝府办发〔2022〕128号: data with confidence E, which a county can change.
describe('Property (财产状况, 民发〔2021〕57号 第14条)', () => {
  const cai = (known: Partial<HouseholdFacts>) => family([person('cai-xia'), person('son', { kinship: 'son' })], known);
  const dibao = (known: Partial<HouseholdFacts>, date?: string) => measureOf(cai(known), 'dibao', date);

  describe('金融资产: 24 × 770 = 18,480 per head', () => {
    it('the reason names the rule, and the document that set the limit of the day', () => {
      const reasonOn = (date: string) => dibao({}, date).because.find((r) => r.rule === 'dibao.liquid-assets');
      const sourceOn = (date: string) => reasonOn(date)?.figures?.find(({ name }) => name.includes('倍数'))?.source;
      expect(reasonOn('2025-09-01')?.article).toBe('民发〔2021〕57号 第14条');
      expect(sourceOn('2025-09-01')).toBe('渝府办发〔2022〕128号（摘录）');
      expect(sourceOn('2022-12-31')).toBe('长寿区办事指南（约2020年版，摘录）');
    });

    it.each([
      [3_695_999, 'eligible'],
      [3_696_000, 'eligible'],
      [3_696_001, 'not-eligible'],
    ])('%i 分 for two: %s', (liquidAssetsFen, verdict) => {
      expect(dibao({ liquidAssetsFen }).verdict).toBe(verdict);
    });

    it('was 12 × the standard before 2023: 12 × 717 = 8,604 per head', () => {
      expect(dibao({ liquidAssetsFen: 1_720_800 }, '2022-12-31').verdict).toBe('eligible');
      expect(dibao({ liquidAssetsFen: 1_720_801 }, '2022-12-31').verdict).toBe('not-eligible');
      expect(dibao({ liquidAssetsFen: 1_720_801 }, '2023-01-01').verdict).toBe('eligible');
    });

    const withIllness = (seriousIllness: boolean | undefined, liquidAssetsFen: number) =>
      measureOf(family([person('cai-xia', { seriousIllness })], { liquidAssetsFen }), 'dibao');

    it('reaches 50,000 per head where somebody is seriously ill, and no further', () => {
      expect(withIllness(true, 5_000_000).verdict).toBe('eligible');
      expect(withIllness(true, 5_000_001).verdict).toBe('not-eligible');
    });

    it('asks about illness only where it would decide', () => {
      const between = withIllness(undefined, 2_000_000);
      expect(between).toMatchObject({ verdict: 'unknown', missing: ['members[cai-xia].seriousIllness'] });
      expect(withIllness(undefined, 5_000_001).verdict).toBe('not-eligible');
    });
  });

  describe('机动车', () => {
    it.each<[VehicleFacts, Verdict, string]>([
      [{ valueFen: 3_000_000, kind: 'car' }, 'eligible', 'an old van worth 30,000'],
      [{ valueFen: 3_000_001, kind: 'car' }, 'not-eligible', 'one 分 more'],
      [{ valueFen: 3_000_001, kind: 'commercial' }, 'not-eligible', 'a lorry'],
      [{ valueFen: 4_000_000, kind: 'motorcycle' }, 'eligible', 'a motorcycle of any value'],
      [{ valueFen: 4_000_000, kind: 'disability-vehicle' }, 'eligible', '残疾人代步车'],
      [{ valueFen: 2_000_000 }, 'eligible', 'cheap enough, whatever it is'],
      [{ valueFen: 4_000_000 }, 'unknown', 'dear, and nobody said what it is'],
    ])('%j: %s (%s)', (vehicle, verdict) => {
      expect(dibao({ vehicles: [vehicle] }).verdict).toBe(verdict);
    });

    it('had no exemption by value before 2023', () => {
      expect(dibao({ vehicles: [{ valueFen: 1_000_000, kind: 'car' }] }, '2022-12-31').verdict).toBe('not-eligible');
    });
  });

  describe('住房', () => {
    const home = (dangerous?: boolean) => ({ areaM2: 50, dangerous });

    it('one home is no obstacle, nor is a dangerous one (C/D级危房) beside it', () => {
      expect(dibao({ homes: [home()] }).verdict).toBe('eligible');
      expect(dibao({ homes: [home(false), home(true)] }).verdict).toBe('eligible');
    });

    it('two homes can not be judged while 最低住房保障面积 is not published, and the reason says so', () => {
      const two = dibao({ homes: [home(false), home(false)] });
      expect(two).toMatchObject({ verdict: 'unknown', missing: ['pack.housingFloorM2PerHead'] });
      expect(wordsOf(two, 'homes')).toContain('未公布');
    });

    it('asks first whether one of them is dangerous, if nobody said', () => {
      expect(dibao({ homes: [home(false), home()] }).missing).toEqual([
        'homes[1].dangerous',
        'pack.housingFloorM2PerHead',
      ]);
    });
  });
});
