import { clockPlan } from './clock-plan';
import { basicLiving } from './procedures/basic-living';
import { urgentAid } from './procedures/urgent-aid';

const LIMITS = [
  'decide',
  'survey',
  'check',
  'publicity',
  'republicity',
  'resurvey',
  'confirm',
  'papers',
  'urgent',
  'supplement',
];
const plan = (from: string | null, to: string, again = false) => clockPlan(basicLiving, { from, to, again }, LIMITS);
const others = (...own: string[]) => LIMITS.filter((key) => key !== 'decide' && !own.includes(key));

describe('what the clocks do when a case comes to a status (I4)', () => {
  it('opened: the total limit and the first step start', () => {
    expect(plan(null, 'surveying')).toEqual([
      { do: 'start', step: 'decide' },
      { do: 'start', step: 'survey' },
      { do: 'start', step: 'check' },
    ]);
  });

  it('papers asked for: everything waits for the applicant, and runs on where it stood (民发〔2021〕57号 第10条)', () => {
    expect(plan('surveying', 'awaiting-papers')).toEqual([{ do: 'pause' }, { do: 'start', step: 'supplement' }]);
    expect(plan('awaiting-papers', 'surveying')).toEqual([
      { do: 'stop', steps: others('survey', 'check') },
      { do: 'resume' },
    ]);
  });

  it('an objection: the total limit waits, the new survey has its own (民发〔2021〕57号 第19条)', () => {
    expect(plan('publicised', 'resurveying')).toEqual([
      { do: 'stop', steps: others('resurvey') },
      { do: 'start', step: 'resurvey' },
      { do: 'pause', steps: ['decide'] },
    ]);
  });

  it('an objection where the pack has no limit for the new survey: the total one runs on, for an office never waits for itself', () => {
    const poor = LIMITS.filter((key) => key !== 'resurvey');
    expect(clockPlan(basicLiving, { from: 'publicised', to: 'resurveying' }, poor)).toEqual([
      { do: 'stop', steps: poor.filter((key) => key !== 'decide') },
    ]);
  });

  it('published again: the shorter limit', () => {
    expect(plan('reviewing', 'publicised', true)).toContainEqual({ do: 'start', step: 'republicity' });
    expect(
      clockPlan(basicLiving, { from: 'reviewing', to: 'publicised', again: true }, ['decide', 'publicity']),
    ).toContainEqual({
      do: 'start',
      step: 'publicity',
    });
  });

  it('paid first: the total limit is kept, the papers have theirs (LAW 50)', () => {
    expect(clockPlan(urgentAid, { from: 'registered', to: 'papers-due' }, LIMITS)).toEqual([
      { do: 'stop', steps: others('papers') },
      { do: 'start', step: 'papers' },
      { do: 'stop', steps: ['decide'] },
    ]);
  });

  it('ended: everything stops; noted on the way: nothing happens', () => {
    expect(plan('confirming', 'granted')).toEqual([{ do: 'stop' }]);
    expect(plan('reviewing', 'reviewing')).toEqual([]);
  });
});
