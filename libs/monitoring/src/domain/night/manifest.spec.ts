import { differences } from './manifest';
import type { IndicatorTotals, Numbers } from './manifest';
import type { NightPart } from './night-part';

const part = (version: number, fresh: string[]): NightPart => ({
  ...{ pack: 'chongqing@2026-07-01', areas: [{ prefix: '50', except: [] }], usual: '0', fingerprint: '' },
  fresh,
  indicators: [{ id: 'dropout', version, sources: ['education'] }],
});
const counted = (told: Partial<IndicatorTotals>): IndicatorTotals => {
  const none = { evaluated: 9, warned: 0, suppressed: 0, unchanged: 0, clear: 9, notEvaluated: 0, failed: 0 };
  return { id: 'dropout', version: 1, ended: 0, reasons: [], ...none, ...told };
};
const night = (told: Partial<IndicatorTotals>, fresh = ['education']): Numbers => {
  const line = counted(told);
  return { totals: [line], parts: [part(line.version, fresh)] };
};

describe('what is other than in the run before, and why', () => {
  it('nothing, where nothing is', () => {
    expect(differences(night({ unchanged: 2, clear: 7 }), night({ unchanged: 2, clear: 7 }))).toEqual([]);
  });

  it('who is new and who is not hit any more', () => {
    const now = night({ warned: 1, unchanged: 1, ended: 1, clear: 7 });
    expect(differences(night({ unchanged: 2, clear: 7 }), now)).toEqual([
      { indicator: 'dropout', version: 1, warned: 1, ended: 1, hits: [2, 2], notEvaluated: [0, 0], because: [] },
    ]);
  });

  it('a department that fell silent explains what is not evaluated any more (I6)', () => {
    const [told] = differences(night({ unchanged: 2, clear: 7 }), night({ notEvaluated: 9, clear: 0, ended: 2 }, []));
    expect(told).toMatchObject({ notEvaluated: [0, 9], because: ['feed-missing: education'] });
  });

  it('and one that delivered again, what is', () => {
    const [told] = differences(night({ notEvaluated: 9, clear: 0 }, []), night({}));
    expect(told).toMatchObject({ notEvaluated: [9, 0], because: ['feed-arrived: education'] });
  });

  it('a rule that changed stands there twice: the one before it and the one after', () => {
    const told = differences(night({ unchanged: 2, clear: 7 }), night({ version: 2, warned: 2, clear: 7 }));
    expect(told.map(({ version, because }) => [version, because])).toEqual([
      [1, ['rule-replaced']],
      [2, ['rule-changed']],
    ]);
  });
});
