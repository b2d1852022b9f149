import type { WarningYield, YieldLine } from '@yimen/monitoring';
import { yieldPage } from './yield-page';

const line = (name: string, told: Partial<YieldLine> = {}): YieldLine => ({
  ...{ code: 'x', name, warned: 40, visited: 30, confirmed: 18, helped: 10, nothingWrong: 6, open: 10, following: 4 },
  ...{ inApplication: 2, overdue: 3, precisionPercent: 75, yieldPercent: 25 },
  ...told,
});
const HIDDEN = { warned: 13, confirmed: null, nothingWrong: null, precisionPercent: null };
const counted: WarningYield = {
  ...{ from: '2026-10-01', to: '2026-10-31', total: line('合计') },
  indicators: [line('<b>大额医疗自付</b>')],
  sources: [line('医疗保障')],
  townships: [line('统景镇'), line('大盛镇', HIDDEN)],
};

describe('the page of charts for county staff', () => {
  const page = yieldPage(counted, '2026-11-22');

  it('loads nothing, runs nothing, and takes no name for markup: it works without internet', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|<link|<img|<b>大额|\son[a-z]+=|\sstyle=|https?:\/\//);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('draws each line and says its number beside it, so that it can be read without colour', () => {
    expect(page.match(/<svg class="chart"/g)).toHaveLength(3);
    expect(page).toMatch(/40条<tspan class="aside"> 准确率75%/);
  });

  it('says that small numbers are withheld, and draws none of them', () => {
    expect(page).toContain('13条；其余数量太少，不列');
    expect(page).toContain('<td class="n">不列</td>');
  });

  it('a time without warnings is said to be one', () => {
    const nothing = { ...counted, indicators: [], sources: [], townships: [] };
    expect(yieldPage(nothing, '2026-11-22')).toContain('这段时间没有预警');
  });
});
