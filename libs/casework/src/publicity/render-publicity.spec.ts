import { loadPack, procedureTerms } from '@yimen/policy';
import { placeWords } from './place-words';
import { renderPublicity } from './render-publicity';

const FACTS = {
  kind: 'proposal' as const,
  place: '统景镇江口村',
  name: '覃桂芳',
  persons: 3,
  programmeName: '最低生活保障',
  monthlyFen: 141_000,
  round: 1,
  startsOn: '2026-09-28',
  endsOn: '2026-10-05',
  windowName: '统景镇社会救助窗口',
};
const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>|\s+/g, '');

describe('what hangs in the village (民发〔2021〕57号 第19条)', () => {
  it('says who, how many, what, how much, where, until when, and how to object', () => {
    const text = textOf(renderPublicity(FACTS));
    expect(text).toMatch(
      /申请人覃\*\*保障人数3人救助项目最低生活保障拟救助金额每月1410.00元所在村（社区）统景镇江口村/,
    );
    expect(text).toMatch(/2026年9月28日张贴，至2026年10月5日（含当日）.*有异议的.*可以不署名.*联系电话/);
  });

  it('never the whole name, and what somebody typed is text', () => {
    const page = renderPublicity({ ...FACTS, name: '<script>', place: '<b>江口村</b>', windowName: '"&' });
    expect(page).not.toMatch(/<script|<b>|覃桂芳/);
    expect(renderPublicity(FACTS)).not.toContain('覃桂芳');
  });

  it('after the decision: who, how many, how much, and nothing to object to any more (LAW 45; 民发〔2021〕57号 第24条)', () => {
    const text = textOf(renderPublicity({ ...FACTS, kind: 'decision' }));
    expect(text).toMatch(/已确认给予社会救助.*申请人覃\*\*保障人数3人.*救助金额每月1410.00元/);
    expect(text).not.toMatch(/异议|拟/);
  });

  it('says when it hangs again after an objection', () => {
    expect(renderPublicity({ ...FACTS, round: 2 })).toContain('再次公示');
  });

  it('of a programme that tells of illness the village reads the neutral name the pack gives it', () => {
    const { publishedName } = procedureTerms(loadPack('chongqing'), 'dibao-single', FACTS.startsOn, 'urban');
    const page = renderPublicity({ ...FACTS, programmeName: publishedName });
    expect(page).toContain('<td>最低生活保障</td>');
    expect(page).not.toContain('单人');
  });

  it.each([
    ['统景镇', '江口村村民委员会', '统景镇江口村'],
    ['两路街道', '龙山路社区居民委员会', '两路街道龙山路社区'],
    ['统景镇', null, '统景镇'],
  ])('%s and %s is %s: nothing below the village', (township, village, place) => {
    expect(placeWords(township, village)).toBe(place);
  });
});
