import { dibao, replayStory, reportWords } from './replay-story-spec';
import { reportHtml } from './report-html';

const page = reportHtml(replayStory(), reportWords());
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('report.html', () => {
  it('says in one sentence what a leader wants to know', () => {
    expect(textOf(page)).toContain('有 25 户 新符合至少一个项目');
    expect(textOf(page)).toContain('每月应发合计由 10,000 元变为 10,750 元 ，增加 750 元（7.5%）');
  });

  it('says of which day the standards are and what is not in it', () => {
    expect(textOf(page)).toContain('标准、年龄和月数都按 2026-10-01（当月1日）算');
    expect(textOf(page)).toContain('只在窗口受理、不主动查找的项目不在内：慈善帮扶');
  });

  it('gives the rule, its article and an example without a name', () => {
    expect(textOf(page)).toContain('民发〔2021〕57号 第4条');
    expect(textOf(page)).toContain('2 人农村户；人均 640.00 元 ≥ 630 元 → 人均 640.00 元 &lt; 660 元；无 → 30 元');
  });

  it('shows no township with fewer than five', () => {
    expect(textOf(page)).toContain('大盛镇 &lt;5 不列');
    expect(textOf(page)).toContain('统景镇 不列 不列');
    expect(textOf(page)).toContain('龙溪街道 15 +450');
  });

  it('stands alone: nothing is loaded, nothing runs', () => {
    expect(page).toContain(`default-src 'none'`);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i);
    expect(page).toContain('<svg');
  });

  it('a name from a draft is text, wherever it stands', () => {
    const name = '<img src=x onerror="a()">&';
    const odd = reportHtml(
      replayStory({ programmes: [{ ...dibao, name }], after: { ref: 'x@2026-01-01', name }, windowOnly: [name] }),
      reportWords({ area: name, township: () => name, warnings: [name] }),
    );
    expect(odd).not.toContain('<img');
  });

  it('says so when nothing changes', () => {
    const changes = { ...dibao.changes, gained: 0 };
    const still = { ...dibao, changes, reasons: [], townships: [], verdicts: [] };
    const none = replayStory({
      changed: { any: 0, gained: 0, lost: 0, lostOnly: 0 },
      programmes: [still],
      referrals: [],
    });
    expect(textOf(reportHtml(none, reportWords()))).toContain('没有变化');
  });

  it('warns of those who receive now, and of standards that begin later', () => {
    const warned = replayStory({
      programmes: [{ ...dibao, lostReceiving: 6 }],
      laterStandards: [{ id: 'tekun', name: '特困标准', from: '2027-01-01' }],
    });
    expect(textOf(reportHtml(warned, reportWords()))).toContain('正在领取而按草案不再符合的：最低生活保障 6 户');
    expect(textOf(reportHtml(warned, reportWords()))).toContain('特困标准（2027-01-01 起）');
  });
});
