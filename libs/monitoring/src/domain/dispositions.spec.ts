import { DISPOSITION_CODES, dispositionName, dispositionsFor, findingOf, suppressedUntil } from './dispositions';

const TODAY = '2026-11-22';

describe('dispositions', () => {
  it('entry and exit warnings have their own', () => {
    expect(dispositionsFor('entry')).toEqual([
      ...['nothing-wrong', 'policy-delivered', 'department-asked', 'informed', 'case-conference'],
    ]);
    expect(dispositionsFor('exit')).toEqual(['nothing-wrong', 'case-conference', 'needs-verification']);
  });

  it('"nothing wrong" must say for how long', () => {
    expect(() => suppressedUntil('nothing-wrong', 'entry', undefined, TODAY)).toThrow('suppression-needed');
    expect(suppressedUntil('nothing-wrong', 'entry', 90, TODAY)).toBe('2027-02-20');
  });

  it.each([0, 181, -1])('never for %s days', (days) => {
    expect(() => suppressedUntil('informed', 'entry', days, TODAY)).toThrow('suppression-needed');
  });

  it('180 days at most', () => expect(suppressedUntil('nothing-wrong', 'exit', 180, TODAY)).toBe('2027-05-21'));

  it('the others have a term of their own, so nothing warns again the next night', () => {
    expect(suppressedUntil('policy-delivered', 'entry', undefined, TODAY)).toBe('2027-02-20');
    expect(suppressedUntil('needs-verification', 'exit', undefined, TODAY)).toBe('2027-01-21');
  });

  it('a disposition of the other family is refused, with those that fit', () => {
    expect(() => suppressedUntil('needs-verification', 'entry', 10, TODAY)).toThrow('disposition-not-for-family');
    expect(() => suppressedUntil('informed', 'exit', 10, TODAY)).toThrow('disposition-not-for-family');
  });

  it('"nothing wrong" says that the warning was not right, what was delivered that it was', () => {
    expect(findingOf('nothing-wrong', {})).toEqual({ confirmed: false, helped: null });
    expect(findingOf('policy-delivered', {})).toEqual({ confirmed: true, helped: true });
    expect(findingOf('needs-verification', {})).toEqual({ confirmed: null, helped: null });
    expect(findingOf('informed', { helped: true })).toEqual({ confirmed: true, helped: true });
  });

  it('what contradicts itself is refused', () => {
    expect(() => findingOf('nothing-wrong', { confirmed: true })).toThrow('finding-contradicts');
    expect(() => findingOf('policy-delivered', { helped: false })).toThrow('finding-contradicts');
  });

  it('each has a Chinese name, also the one that systems write', () => {
    for (const code of [...DISPOSITION_CODES, 'application-ended'])
      expect(dispositionName(code)).toMatch(/\p{Script=Han}/u);
  });
});
