import { fieldsNamedBy, packetListFor } from '@yimen/partners';
import { LINK_KINDS } from '../link-kinds';
import type { InHand } from '../link-page.query';
import { linkOverHtml } from './link-over-html';
import { linkPageHtml } from './link-page-html';
import { SHOWN_FIELDS } from './packet-section';
import { inHandFixture, pageFixture } from './page-fixture-spec';
import { PAGE_STYLE } from './page-style';
import type { Rendering } from './rendering';

const RENDERING: Rendering = { path: '/public/v1/links/t', key: 'k-1' };
const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>|\s+/g, '');
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => String(found));

const before = linkPageHtml(pageFixture(), RENDERING);
const inHand = linkPageHtml(inHandFixture({ home: '统景镇江口村' }), RENDERING);
const FAULTS = [
  { field: 'reasons', text: '请选原因' },
  { field: 'oneOff', text: '请填数字' },
];
const sent = {
  action: 'complete',
  said: { outcome: 'refused', oneOff: '三百', note: '说明' },
  faults: FAULTS,
} as const;
const faulty = linkPageHtml(inHandFixture(), { ...RENDERING, sent });

describe('the page of an answer link', () => {
  it('before 签收 tells what it is, where and until when, and nobody’s name, phone or receipt number (个人信息保护法第六条)', () => {
    expect(textOf(before)).toMatch(
      /慈善帮扶地点统景镇江口村.*2026年9月30日.*2026年10月26日（含当天）前还有35天.*签收，我来办/,
    );
    expect(before).not.toMatch(/覃|130|5001/);
  });

  it('after 签收 tells whom to help, how to reach them, and by which right it is shown', () => {
    expect(textOf(inHand)).toMatch(/姓名覃桂芳电话13000000000拨打电话住在统景镇江口村.*看病负担重；上学有困难/);
    expect(textOf(inHand)).toContain('社会救助法第五十七条');
    expect(inHand).toContain('href="tel:13000000000"');
  });

  it.each(LINK_KINDS)('shows every field that a %s is told: none is disclosed and then not seen', (kind) => {
    const told = fieldsNamedBy(packetListFor(kind, 'temporary-aid'));
    expect(told.filter((field) => !SHOWN_FIELDS.includes(field))).toEqual([]);
  });

  it('is one page by itself: no script, nothing loaded, forms that go back to it alone', () => {
    for (const page of [before, inHand, faulty, linkOverHtml({ why: 'expired', window: '窗口' })]) {
      expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|\son\w+=|style="/i);
      expect(
        all(page, /action="([^"]+)"/g).filter((action) => !/^\/public\/v1\/links\/t\/[a-z]+$/.test(action)),
      ).toEqual([]);
    }
  });

  it('whatever somebody typed is text', () => {
    const evil = '"><script>alert(1)</script><b onclick=x>';
    const said = { outcome: evil, oneOff: evil, note: `</textarea>${evil}`, reasons: [evil] };
    const packet = { ...(inHandFixture().inHand as InHand).packet, purpose: evil, basis: [evil] };
    const person = { ...packet, applicant: { name: evil, phone: `13000000000${evil}` } };
    const page = inHandFixture({ packet: person, home: evil, task: evil, receiptNo: evil }, { programmeName: evil });
    const about = { to: evil, agencyName: evil, window: evil, place: evil };
    const faults = [{ field: 'note', text: evil }];
    const html = linkPageHtml({ ...page, ...about }, { ...RENDERING, sent: { action: 'complete', said, faults } });
    expect(html).not.toMatch(/<script|<b onclick|<\/textarea>"/);
    expect(html).not.toContain('href="tel:');
    expect(linkOverHtml({ why: 'ended', window: evil })).not.toMatch(/<script/);
  });

  it('each box has a label of its own, each id stands once, and every form carries its key and version', () => {
    for (const page of [before, inHand, faulty]) {
      const ids = all(page, /\sid="([^"]+)"/g);
      const labelled = all(page, /\sfor="([^"]+)"/g);
      const described = all(page, /aria-describedby="([^"]+)"/g).flatMap((list) => list.split(' '));
      expect(new Set(ids).size).toBe(ids.length);
      const boxes = all(page, /<(?:input(?![^>]*hidden)|textarea)[^>]*\sid="([^"]+)"/g);
      expect(boxes.filter((id) => !labelled.includes(id))).toEqual([]);
      expect([...labelled, ...described].filter((id) => !ids.includes(id))).toEqual([]);
      const forms = all(page, /<form([\s\S]*?)<\/form>/g);
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect(form).toMatch(/name="key" value="k-1"[\s\S]*name="version" value="\d+"/);
    }
  });

  it('a form that came back says at the top what to put right, with a way there, and keeps what was filled in', () => {
    expect(textOf(faulty)).toMatch(/^有误：.*还没有提交，请改2处请选原因请填数字慈善帮扶/);
    for (const { field } of FAULTS) expect(faulty).toContain(`href="#complete-${field}"`);
    expect(faulty).toMatch(/<details open>[\s\S]*value="refused" checked/);
    expect(faulty).toMatch(/id="complete-oneOff"[^>]*value="三百"[^>]*aria-invalid="true"/);
    expect(faulty).toMatch(/<textarea[^>]*>\s*说明<\/textarea\s*>/);
    expect(faulty.match(/role="alert"/g)).toHaveLength(1);
  });

  it('what is overdue, put off, on hold or somebody else’s says so', () => {
    const late = textOf(linkPageHtml({ ...pageFixture(), today: '2026-10-29' }, RENDERING));
    expect(late).toContain('已经过期3天，请尽快');
    const other = { ...pageFixture(), allowed: [], referral: { ...pageFixture().referral, holder: '周慈善' } };
    expect(textOf(linkPageHtml(other, RENDERING))).toContain('周慈善已经签收这件事');
    const parked = textOf(linkPageHtml({ ...pageFixture(), parkedUntil: '2026-10-08' }, RENDERING));
    expect(parked).toMatch(/暂缓到2026年10月8日/);
    const held = inHandFixture({}, { status: 'on-hold', reasonText: '联系不上申请人', note: '电话打不通' });
    const shown = textOf(linkPageHtml({ ...held, allowed: ['resume', 'return'] }, RENDERING));
    expect(shown).toMatch(/现在停着联系不上申请人：电话打不通等到了，接着办退回窗口/);
    expect(shown).not.toContain('提交办结');
  });

  it('dark enough on light for tired eyes (WCAG 2.2, 1.4.3: 4.5 to 1)', () => {
    for (const [dark, light] of PAIRS) {
      expect(PAGE_STYLE).toContain(dark);
      expect(contrast(dark, light)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

const PAIRS = [
  ...['#1a1d21', '#49525d'].flatMap((ink) => [[ink, '#ffffff'] as const, [ink, '#eef1f5'] as const]),
  ...['#0b4a8f', '#0a6640', '#a01414'].map((ink) => [ink, '#ffffff'] as const),
];

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const share = parseInt(colour.slice(i, i + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
