import { readDivisions } from './divisions';

describe('divisions of Chongqing', () => {
  const divisions = readDivisions();
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const ofLevel = (level: string) => divisions.filter((division) => division.level === level);

  it('reach from the province to the last village', () => {
    const counts = ['province', 'city', 'county', 'township', 'village'].map((level) => ofLevel(level).length);
    expect(counts).toEqual([1, 2, 38, 1031, 11270]);
  });

  it('have one row per 12-digit code, in order', () => {
    const codes = divisions.map((division) => division.code);
    expect(byCode.size).toBe(divisions.length);
    expect(codes).toEqual([...codes].sort());
    expect(codes.every((code) => /^50\d{10}$/.test(code))).toBe(true);
  });

  it('hang under a parent one level up whose code they begin with', () => {
    const above = { city: 'province', county: 'city', township: 'county', village: 'township' } as const;
    const digits = { city: 2, county: 4, township: 6, village: 9 } as const;
    const astray = divisions.filter(({ code, level, parent }) => {
      if (level === 'province') return parent !== null;
      const found = byCode.get(parent ?? '');
      return found?.level !== above[level] || found.code !== code.slice(0, digits[level]).padEnd(12, '0');
    });
    expect(astray).toEqual([]);
  });

  it('keep the civil-affairs code apart from the statistical one', () => {
    expect(byCode.get('500112000000')).toMatchObject({ name: '渝北区', civilAffairsCode: '500112' });
    expect(byCode.get('500235000000')).toMatchObject({ name: '云阳县', civilAffairsCode: '500235' });
    expect(ofLevel('village').every((village) => village.civilAffairsCode === null)).toBe(true);
  });

  it('tell urban from rural by the village part, and the committee names agree', () => {
    expect(byCode.get('500112133000')?.name).toBe('统景镇');
    const disagreeing = ofLevel('village').filter(
      ({ name, residence }) => residence !== (name.endsWith('村民委员会') ? 'rural' : 'urban'),
    );
    expect(disagreeing).toEqual([]);
  });
});
