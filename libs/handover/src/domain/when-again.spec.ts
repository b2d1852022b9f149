import { lookAfter, retryAfter } from './when-again';

describe('when the other side is asked again', () => {
  it('after a call that failed: soon, then ever more rarely, but four times a day even after weeks', () => {
    expect([1, 2, 3, 8, 11, 500].map(retryAfter)).toEqual([30, 60, 120, 3840, 21_600, 21_600]);
  });

  it('after a look that found nothing new: a quarter of an hour at least, four hours at most', () => {
    expect([0, 1, 2, 4, 5, 500].map(lookAfter)).toEqual([900, 1800, 3600, 14_400, 14_400, 14_400]);
  });
});
