import type { PeerView } from './peer-view';
import { readingOf } from './reading';

const view = (more: Partial<PeerView>): PeerView => ({
  ...{ receiptNo: '511602202609210000042', office: '协兴镇社会救助窗口', status: 'in-handling', version: 4 },
  ...{ outcome: null, reason: null, measures: [] },
  ...more,
});
const BEFORE = { peerStatus: 'in-handling', decided: 0, measures: 0 } as const;
const granted = {
  ...{ programme: 'medical', programmeName: '医疗救助', outcome: 'granted' as const, reason: null },
  agencyName: '广安区医疗保障局',
};

describe('what a look at the other region comes to', () => {
  it.each([
    ['the same as last time', { version: 4 }, { come: 'nothing-new' }],
    ['another version, and nothing that anybody would be told', { version: 5 }, { come: 'nothing-new' }],
    ['another status that isn’t the end', { status: 'assessed' }, { come: 'progress' }],
    ['a measure more', { measures: [{ ...granted, outcome: null }] }, { come: 'progress' }],
    ['a measure decided', { measures: [granted] }, { come: 'progress' }],
    [
      'sent back: the window here goes on, nothing was refused',
      { status: 'sent-back', reason: { code: 'not-competent', text: '不属于本地受理范围' } },
      { come: 'back', reason: 'not-competent', note: '不属于本地受理范围' },
    ],
    [
      'sent back for a reason nobody here knows',
      { status: 'sent-back', reason: { code: 'moon', text: '其他' } },
      { come: 'back', reason: 'not-taken', note: '其他' },
    ],
    ['sent back without a word', { status: 'sent-back' }, { come: 'back', reason: 'not-taken', note: undefined }],
  ] as [string, Partial<PeerView>, object][])('%s', (_, there, reading) => {
    expect(readingOf(BEFORE, view(there))).toEqual(reading);
  });

  it('concluded: the answer names who decided, and carries no amounts (least data)', () => {
    const pending = { ...granted, programme: 'dibao', outcome: null };
    const there = view({ status: 'concluded', outcome: 'granted', measures: [granted, pending] });
    expect(readingOf(BEFORE, there)).toEqual({
      come: 'answer',
      note: undefined,
      answer: {
        ...{ outcome: 'granted', lead: null, decidedBy: '协兴镇社会救助窗口' },
        measures: [{ ...granted, monthlyFen: null, oneOffFen: null }],
      },
    });
  });

  it('declined there is an answer too: refused, with why (LAW 45)', () => {
    const reason = { code: 'no-measure-due', text: '目前没有符合条件的救助措施' };
    expect(readingOf(BEFORE, view({ status: 'declined', outcome: 'refused', reason }))).toMatchObject({
      ...{ come: 'answer', note: '目前没有符合条件的救助措施' },
      answer: { outcome: 'refused', measures: [] },
    });
  });

  it('taken back there by the applicant: nothing was pursued, nobody refused anything (I7)', () => {
    expect(readingOf(BEFORE, view({ status: 'withdrawn' }))).toMatchObject({
      ...{ come: 'answer', answer: { outcome: 'not-pursued' }, note: expect.stringContaining('办理地撤回') },
    });
  });
});
