import { feedWindows } from './feed-windows';

const NIGHT = '2026-11-22';

describe('which facts a night may look at', () => {
  it('how things are: only the newest delivery says it', () => {
    expect(feedWindows(['registered-unemployed'], { 'human-resources': '2026-10-31' }, NIGHT)).toEqual({
      windows: [{ kind: 'registered-unemployed', source: 'human-resources', from: '2026-10-31', to: '2026-10-31' }],
      missing: [],
    });
  });

  it('what happened: a year of deliveries says it', () => {
    const { windows } = feedWindows(['death'], { funeral: '2026-10-31' }, NIGHT);
    expect(windows).toEqual([{ kind: 'death', source: 'funeral', from: '2025-11-22', to: '2026-10-31' }]);
  });

  it.each([
    ['never came', {}, ['education']],
    ['is of 45 days ago', { education: '2026-10-08' }, []],
    ['is of 46 days ago', { education: '2026-10-07' }, ['education']],
    ['is of a later day than the night', { education: '2026-11-30' }, ['education']],
  ])('a delivery that %s', (_, feeds, missing) => {
    expect(feedWindows(['school-dropout'], feeds, NIGHT).missing).toEqual(missing);
  });

  it('of two sources the one that came still counts', () => {
    const { windows, missing } = feedWindows(['vehicle-registered', 'death'], { funeral: '2026-10-31' }, NIGHT);
    expect([windows.map(({ kind }) => kind), missing]).toEqual([['death'], ['vehicle-administration']]);
  });
});
