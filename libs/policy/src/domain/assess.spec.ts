import { AUTUMN, chongqing, family, person } from '../families-spec';
import { assess } from './assess';
import { loadPack } from '../pack/load-pack';

describe('An assessment (综合评估)', () => {
  const facts = family([person('luo-daming')]);

  it('names the pack and the day it speaks for', () => {
    expect(assess(facts, chongqing, AUTUMN)).toMatchObject({ pack: 'chongqing@2025-07-01', date: '2025-09-01' });
  });

  it('proposes every programme of the pack once, in the order of the pack', () => {
    const programmes = assess(facts, chongqing, AUTUMN).measures.map(({ programme }) => programme);
    expect(programmes).toEqual(chongqing.programmes.map(({ id }) => id));
    expect(new Set(programmes).size).toBe(programmes.length);
  });

  it('has all the programmes of the contract, and two that were added without code (M28)', () => {
    const programmes = chongqing.programmes.map(({ id }) => id);
    expect(programmes).toEqual(
      expect.arrayContaining([
        ...['dibao', 'dibao-single', 'dibao-edge', 'tekun', 'tekun-care', 'rigid-spending', 'temporary-aid'],
        ...['disability-living', 'disability-care', 'orphan', 'unattended-child'],
        ...['medical', 'education', 'housing', 'employment', 'disaster'],
        ...['elder-allowance', 'funeral-subsidy'],
      ]),
    );
  });

  it('gives each measure its reasons, and each reason an article and words', () => {
    for (const { because } of assess(facts, chongqing, AUTUMN).measures) {
      expect(because).not.toHaveLength(0);
      for (const reason of because) {
        expect(reason.article).toMatch(/第.+[条章]|号|办法/);
        expect(reason.detail).not.toBe('');
      }
    }
  });

  it('says the reason for 低保 as the contract does, and where its number comes from', () => {
    const daughter = person('c', { birthDate: '2012-09-30', kinship: 'daughter', schooling: 'compulsory' });
    const earner = person('a', { labour: 'able', unemployed: false, incomeFen: { wages: 90_000 } });
    const dibao = assess(family([earner, person('b'), daughter]), chongqing, AUTUMN).measures.find(
      ({ programme }) => programme === 'dibao',
    );
    expect(dibao).toMatchObject({ verdict: 'eligible', monthlyFen: 141_000, memberIds: ['a', 'b', 'c'] });
    expect(dibao?.because[0]).toMatchObject({
      rule: 'dibao.income-below-standard',
      article: '民发〔2021〕57号 第4条',
      holds: true,
      detail: '人均 300.00 元 < 770 元',
      figures: expect.arrayContaining([
        { name: '低保标准', source: '渝民规〔2025〕6号', confidence: 'E', note: '2026年标准尚未见公布，公布前沿用' },
      ]),
    });
  });

  it('cites the 社会救助法 from 2026-07-01, the day it is in force (第78条), and not a day before', () => {
    const articleOn = (date: string) => assess(facts, chongqing, date).measures[0]?.because[0]?.article;
    expect(articleOn('2026-06-30')).toBe('民发〔2021〕57号 第4条');
    expect(articleOn('2026-07-01')).toBe('社会救助法 第18条；民发〔2021〕57号 第4条');
  });

  it('changes nothing in the facts it reads, and says the same twice', () => {
    const before = structuredClone(facts);
    const first = assess(facts, chongqing, AUTUMN);
    expect(assess(facts, chongqing, AUTUMN)).toEqual(first);
    expect(facts).toEqual(before);
  });

  it('a reason about one of several people says whom it is about, without a name', () => {
    const [elder, son] = [person('zhou', { birthDate: '1940-01-01' }), person('son', { kinship: 'son' })];
    const allowance = assess(family([elder, son]), loadPack('chongqing-yubei'), AUTUMN).measures.find(
      ({ programme }) => programme === 'elder-allowance',
    );
    expect(allowance).toMatchObject({ verdict: 'eligible', memberIds: ['zhou'] });
    expect(allowance?.because[0]?.detail).toBe('本人（85岁）：85 岁 ≥ 80 岁');
  });
});
