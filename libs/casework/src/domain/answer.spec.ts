import { answerOf } from './answer';
import type { MeasureOutcome } from './application';

const measure = (programme: string, outcome: MeasureOutcome | null) => ({
  ...{ programme, outcome, reason: null, monthlyFen: null, oneOffFen: null },
  agencyName: outcome && '渝北区民政局',
});

describe('the one answer', () => {
  it('waits for the last department', () => {
    expect(answerOf([measure('dibao', 'granted'), measure('medical', null)])).toBeNull();
  });

  it.each([
    [['granted', 'granted'], 'granted'],
    [['refused', 'refused'], 'refused'],
    [['granted', 'refused'], 'partly-granted'],
    [['granted', 'partly-granted'], 'partly-granted'],
    [['granted', 'not-pursued'], 'granted'],
    [['refused', 'not-pursued'], 'refused'],
    [['not-pursued'], 'not-pursued'],
  ] as const)('%j is %s', (outcomes, answer) => {
    expect(answerOf(outcomes.map((outcome, i) => measure(`p${i}`, outcome)))?.outcome).toBe(answer);
  });
});
