import { family, measureOf, person, wordsOf } from '../../families-spec';

describe('低保 (民发〔2021〕57号)', () => {
  // 何永贵 drives for a cold store; his wife is ill, the boy is twelve. Three times 770 is 2310.
  const heFamily = (wages: number) =>
    family([
      person('he-yonggui', { labour: 'able', unemployed: false, incomeFen: { wages } }),
      person('wife', { kinship: 'spouse', seriousIllness: true }),
      person('boy', { kinship: 'son', birthDate: '2013-05-20', schooling: 'compulsory' }),
    ]);

  describe('The line is strict: per-head income below the standard (第4条)', () => {
    it('何家 one 分 below the line is in, and gets that 分', () => {
      const dibao = measureOf(heFamily(230_999), 'dibao');
      expect(dibao).toMatchObject({ verdict: 'eligible', monthlyFen: 1 });
      expect(wordsOf(dibao, 'income-below-standard')).toBe('人均 769.99 元 < 770 元');
    });

    it('何家 exactly at the line is out', () => {
      const dibao = measureOf(heFamily(231_000), 'dibao');
      expect(dibao.verdict).toBe('not-eligible');
      expect(dibao).not.toHaveProperty('monthlyFen');
      expect(wordsOf(dibao, 'income-below-standard')).toBe('人均 770.00 元 ≥ 770 元');
    });

    it('何家 above the line is out', () => {
      expect(measureOf(heFamily(231_001), 'dibao').verdict).toBe('not-eligible');
    });
  });

  it('pays the difference for the whole family, sum first and rounding last (第18条 实际差额)', () => {
    expect(measureOf(heFamily(100_000), 'dibao').monthlyFen).toBe(131_000);
  });

  describe('What nobody knows is not zero', () => {
    const quiet = person('brother', { kinship: 'sibling', incomeFen: undefined });

    it('with one income not known the verdict is unknown and names the person', () => {
      const dibao = measureOf(family([person('deng-fuquan'), quiet]), 'dibao');
      expect(dibao).toMatchObject({ verdict: 'unknown', missing: ['members[brother].incomeFen'] });
      expect(wordsOf(dibao, 'income-below-standard')).toBe('已知人均 0.00 元 < 770 元，另有 1 人收入不明');
      expect(dibao).not.toHaveProperty('monthlyFen');
    });

    it('but income already known to reach the line decides, whatever else is unknown', () => {
      const pensioner = person('deng-fuquan', { incomeFen: { pension: 154_000 } });
      const dibao = measureOf(family([pensioner, quiet], { liquidAssetsFen: undefined }), 'dibao');
      expect(dibao.verdict).toBe('not-eligible');
      expect(dibao).not.toHaveProperty('missing');
    });

    it.each(['registeredHere', 'liquidAssetsFen', 'vehicles', 'homes'])('%s not known: unknown, and named', (fact) => {
      const dibao = measureOf(family([person('deng-fuquan')], { [fact]: undefined }), 'dibao');
      expect(dibao).toMatchObject({ verdict: 'unknown', missing: [fact] });
    });
  });

  it('sends a family whose 户籍 is elsewhere to the place where it is (第5条; 社会救助法 第37条)', () => {
    const dibao = measureOf(family([person('mover')], { registeredHere: false }), 'dibao');
    expect(dibao.verdict).toBe('not-eligible');
    expect(wordsOf(dibao, 'registered-here')).toContain('户籍所在地');
  });

  describe('特困 and 低保 are not drawn together (国办发〔2023〕39号 二)', () => {
    const since = '2024-03-01';

    it('an old man on 特困 gets no 低保 beside it', () => {
      const alone = family([person('old-zhou')], { currentAwards: [{ programme: 'tekun', since }] });
      expect(measureOf(alone, 'dibao').verdict).toBe('not-eligible');
      expect(measureOf(alone, 'dibao-edge').verdict).toBe('not-eligible');
    });

    it('where only he is on 特困, who counts beside him is for a person to say', () => {
      const award = { programme: 'tekun', since, memberIds: ['old-zhou'] };
      const brothers = family([person('old-zhou'), person('brother')], { currentAwards: [award] });
      expect(measureOf(brothers, 'dibao')).toMatchObject({ verdict: 'unknown', missing: ['pack.tekunMembersApart'] });
    });
  });
});
