import { contradicts, endsBy, FINDING_CODES, isHardship, isMet } from './findings';
import { nextVisit } from './next-visit';
import { VISIT_CLASSES } from './visit-classes';

const monthly = { everyDays: 30, misses: 0 };

describe('when somebody goes again', () => {
  it('in the days of the class where somebody was met, and the misses are forgotten', () => {
    expect(nextVisit({ ...monthly, misses: 3 }, ['safe'])).toEqual({ ends: null, misses: 0, withinDays: 30 });
  });

  it.each([
    [0, 1, 7],
    [1, 2, 3],
    [2, 3, 3],
  ])('sooner where nobody was met: after %i misses', (misses, then, withinDays) => {
    expect(nextVisit({ ...monthly, misses }, ['not-met'])).toEqual({ ends: null, misses: then, withinDays });
  });

  it('once is enough where once was meant, but only if somebody was met', () => {
    expect(nextVisit({ everyDays: null, misses: 0 }, ['safe'])).toEqual({ ends: 'done' });
    expect(nextVisit({ everyDays: null, misses: 0 }, ['not-met'])).toMatchObject({ ends: null, withinDays: 7 });
  });

  it.each(['moved', 'died'] as const)('never, after %s, whether or not somebody was met', (finding) => {
    expect(nextVisit(monthly, ['not-met', finding])).toEqual({ ends: finding });
  });
});

describe('what a visit finds', () => {
  it('is one of these, and each need is a hardship', () => {
    expect(FINDING_CODES.filter((code) => isHardship([code]))).toEqual([
      ...[
        'needs-care',
        'needs-money',
        'needs-medical',
        'needs-schooling',
        'needs-housing',
        'guardian-missing',
        'in-danger',
      ],
    ]);
    expect(FINDING_CODES.filter((code) => endsBy([code]))).toEqual(['moved', 'died']);
    expect(FINDING_CODES.filter((code) => !isMet([code]))).toEqual(['not-met', 'moved', 'died']);
  });

  it('can not be two things at once', () => {
    expect(
      [
        ['not-met', 'safe'],
        ['not-met', 'needs-care'],
        ['safe', 'in-danger'],
      ].map((f) => contradicts(f as never)),
    ).toEqual([...[true, true, true]]);
    expect([['not-met', 'moved'], ['needs-care', 'needs-money'], ['safe']].map((f) => contradicts(f as never))).toEqual(
      [...[false, false, false]],
    );
  });
});

it('every class says how often, with what it rests on; special old people monthly as the district plans', () => {
  for (const { source, confidence, firstWithin } of Object.values(VISIT_CLASSES))
    expect([source.length > 0, ['V', 'E', 'U'].includes(confidence), firstWithin > 0]).toEqual([true, true, true]);
  expect(VISIT_CLASSES['special-old']).toMatchObject({ everyDays: 30, confidence: 'V' });
});
