import { answerOf, soFar } from './answer';
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

  it('is led by the programme the pack names first, of those that were decided (LAW 4, 15, 64)', () => {
    const order = ['tekun', 'dibao', 'medical'];
    const measures = [measure('medical', 'granted'), measure('dibao', 'refused'), measure('tekun', 'not-pursued')];
    expect(answerOf(measures, order)?.lead).toEqual({ programme: 'dibao', agencyName: '渝北区民政局' });
    expect(answerOf([measure('medical', 'not-pursued')], order)?.lead).toBeNull();
  });

  it('says what is decided so far, and of how many', () => {
    const told = soFar([measure('medical', 'granted'), measure('dibao', null)]);
    expect(told).toMatchObject({ decided: [{ programme: 'medical', outcome: 'granted' }], of: 2 });
  });
});
