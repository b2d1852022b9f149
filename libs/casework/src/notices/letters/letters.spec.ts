import type { AnsweredLine, NoticeKind, NoticeOf } from '../notice-facts';
import { FULLEST, FULLEST_NOTICES, HEAD, LONG_NAME } from './fullest-spec';
import { letterHtml } from './letter-html';

const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>|\s+/g, '');
const letter = (notice: NoticeOf, head = HEAD) => letterHtml(notice, head);
const kinds = FULLEST_NOTICES.map((notice) => [notice.kind, notice] as const);

/** Every text of some facts replaced. */
const spoiled = <T>(facts: T, by: string): T =>
  JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
    typeof value === 'string' && !/^(unit|outcome|change|proposal|from|heardOn|replyBy|dueOn)$/.test(key) ? by : value,
  ) as T;

describe('a written notice', () => {
  it.each(kinds)('%s: what somebody typed is text, never markup', (_, { kind, facts }) => {
    const evil = `<script>alert("1")</script>'&`;
    const page = letter({ kind, facts: spoiled(facts, evil) } as NoticeOf, { ...HEAD, addressee: evil });
    expect(page).not.toContain('<script');
    expect(page).not.toContain('alert("1")');
    expect(page).toContain('&lt;script&gt;');
  });

  it.each(kinds)('%s: title, number, addressee, agency and day; nothing loaded, nothing run', (_, notice) => {
    const page = letter(notice);
    for (const said of ['<h1>', HEAD.number, '覃桂芳：', HEAD.agencyName, '2026年11月22日', HEAD.receiptNo])
      expect(page).toContain(said);
    expect(page).not.toMatch(/<(script|img|link|iframe|a)\b|https?:|url\(|\son\w+=/);
  });

  it.each(kinds)('%s: no identity number', (_, notice) =>
    expect(letter(notice)).not.toMatch(/(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/),
  );

  it.each(kinds)('%s: fits on one A4 page however much there is to say', (_, notice) => {
    // 1921 letters, set smaller, were printed on one page by Chromium; what is beyond, the letter says, is on file.
    const text = textOf(letter(notice, { ...HEAD, addressee: LONG_NAME }));
    expect(text.length).toBeLessThan(1950);
    const most = { acceptance: '', 'not-accepted': '全文载于卷宗', supplement: '项材料，载于本件卷宗' } as const;
    const closing = { closing: '另有18项结果' } as const;
    expect(text).toContain({ ...most, ...closing }[notice.kind as string] ?? '另有22项理由，载于本件卷宗');
  });
});

describe('the right to reconsideration or suit (LAW 76)', () => {
  const APPEAL = /六十日内向渝北区人民政府申请行政复议，或者自收到本通知书之日起六个月内依法向人民法院提起行政诉讼/;
  const adverse: readonly NoticeKind[] = ['not-accepted', 'not-confirmed', 'confirmed', 'adjusted', 'closing'];

  it.each(kinds)('%s', (kind, notice) => {
    expect(APPEAL.test(textOf(letter(notice)))).toBe(adverse.includes(kind));
  });

  it('is not told where everything was given', () => {
    const [measure] = FULLEST.closing.measures;
    const measures = [{ ...(measure as AnsweredLine), outcome: 'granted' as const, reason: null }];
    const page = letter({ kind: 'closing', facts: { outcome: 'granted', measures } });
    expect(textOf(page)).toMatch(/全部给予/);
    expect(textOf(page)).not.toMatch(/行政复议/);
  });

  it('is told where the agency ended a measure for want of cooperation: that is not everything (民发〔2021〕57号 第29条)', () => {
    const [measure] = FULLEST.closing.measures;
    const granted = { ...(measure as AnsweredLine), outcome: 'granted' as const, reason: null };
    const ended = { ...granted, outcome: 'not-pursued' as const, reason: '不配合调查核实' };
    const page = (more: Partial<AnsweredLine>) =>
      textOf(letter({ kind: 'closing', facts: { outcome: 'granted', measures: [granted, { ...ended, ...more }] } }));
    expect(page({ endedAgainst: true })).toMatch(/结果为：部分给予/);
    expect(page({ endedAgainst: true })).toMatch(APPEAL);
    expect(page({})).not.toMatch(/行政复议/);
  });

  it('is told with the reason where less is confirmed than was assessed (LAW 18, 76), and not where all of it is', () => {
    const facts = { ...FULLEST.confirmed, reasons: [{ text: '核定打零工收入410元' }] };
    const less = textOf(letter({ kind: 'confirmed', facts }));
    expect(less).toMatch(/确认的金额低于评估的金额，理由如下：核定打零工收入410元/);
    expect(less).toMatch(APPEAL);
    expect(textOf(letter({ kind: 'confirmed', facts: { ...facts, against: false } }))).not.toMatch(/低于|行政复议/);
  });
});

describe('what each notice says', () => {
  it('补正: every paper at once, and that shared facts are not asked for (LAW 62; 民发〔2021〕57号 第10条)', () => {
    const papers = ['核对授权书', '租房合同', '领取救助金的银行账户'].map((name, i) => ({ code: `p${i}`, name }));
    const text = textOf(letter({ kind: 'supplement', facts: { papers, note: '请两位成年人签字' } }));
    expect(text).toMatch(/一次性告知如下：核对授权书租房合同领取救助金的银行账户说明：请两位成年人签字/);
    expect(text).toContain('不需要您提供（《中华人民共和国社会救助法》第六十二条）');
  });

  it('听取意见: nothing is decided yet, and payment goes on (LAW 48)', () => {
    const text = textOf(letter({ kind: 'hearing', facts: FULLEST.hearing }));
    expect(text).toMatch(/拟调减.*第四十八条.*2026年12月7日前.*救助待遇照常发放/);
  });

  it('调减、终止: from when, why, when the recipient was heard and what they said (LAW 48)', () => {
    const facts = { ...FULLEST.adjusted, change: 'ended' as const, said: '打零工收入不稳定' };
    const text = textOf(letter({ kind: 'adjusted', facts }));
    expect(text).toMatch(
      /终止决定通知书.*2026年11月20日听取您的意见，决定自2027年1月1日起终止.*您的意见：打零工收入不稳定/,
    );
  });

  it('不予确认 says of which programme, or that nothing at all is due (民发〔2021〕57号 第21条)', () => {
    const reasons = [{ text: '家庭人均收入 1240.00 元，高于标准', article: '民发〔2021〕57号 第4条' }];
    const of = (programmeName: string | null) =>
      textOf(letter({ kind: 'not-confirmed', facts: { programmeName, reasons } }));
    expect(of('最低生活保障')).toMatch(/您申请的最低生活保障，.*高于标准（民发〔2021〕57号第4条）/);
    expect(of(null)).toContain('您申请的社会救助，');
  });

  it('办结答复: one answer, each measure with who decided, how much and why not (LAW 45, 64)', () => {
    const amounts = { monthlyFen: 77_050, oneOffFen: null };
    const granted = {
      programmeName: '最低生活保障',
      outcome: 'granted',
      reason: null,
      agencyName: '渝北区民政局',
    } as const;
    const refused = {
      programmeName: '医疗救助',
      outcome: 'refused',
      reason: '已享受同类待遇',
      agencyName: '医保局',
    } as const;
    const measures = [
      { ...granted, ...amounts },
      { ...refused, monthlyFen: null, oneOffFen: null },
    ];
    const text = textOf(letter({ kind: 'closing', facts: { outcome: 'partly-granted', measures } }));
    expect(text).toMatch(/最低生活保障渝北区民政局给予每月770.50元—医疗救助医保局不予给予—已享受同类待遇/);
  });

  it('办结答复 of what was handed over: who decided, and that an appeal goes there, not here (LAW 76; 行政复议法 第24条)', () => {
    const decidedBy = '广安市广安区协兴镇社会救助窗口';
    const [measure] = FULLEST.closing.measures;
    const granted = { ...(measure as AnsweredLine), outcome: 'granted' as const, reason: null, monthlyFen: null };
    const closing = (more: object) =>
      textOf(letter({ kind: 'closing', facts: { outcome: 'granted', measures: [granted], ...more } }));
    const there = closing({ elsewhere: { decidedBy } });
    expect(there).toMatch(/转交广安市广安区协兴镇社会救助窗口办理的社会救助申请，当地已经办结，结果为：全部给予/);
    expect(there).toMatch(/按照该决定书载明的期限和机关申请行政复议/);
    expect(there).not.toContain('渝北区人民政府');
    const note = '目前没有符合条件的救助措施';
    const nothing = closing({ outcome: 'refused', measures: [], elsewhere: { decidedBy, note } });
    expect(nothing).toMatch(/均不予给予。现答复如下：理由：目前没有符合条件的救助措施/);
  });
});
