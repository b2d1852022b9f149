import { silentSince } from './silence';

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`);
const now = at('22T09:00');
const silence = (waitingSince: string | null, lastSign: string | null) =>
  silentSince({ waitingSince: waitingSince && at(waitingSince), lastSign: lastSign && at(lastSign) } as never, now, 24);

describe('a bureau is silent', () => {
  it('once something has waited a day for it and its system showed no sign of life for as long', () => {
    expect(silence('20T10:00', '19T08:00')).toEqual(at('20T10:00'));
    expect(silence('20T10:00', '21T08:59')).toEqual(at('21T08:59'));
    expect(silence('21T09:00', null)).toEqual(at('21T09:00'));
  });

  it('never while nothing waits for it, however long it was quiet', () => {
    expect(silence(null, '01T08:00')).toBeNull();
    expect(silence(null, null)).toBeNull();
  });

  it('not yet where the wait or the last sign is younger than that', () => {
    expect(silence('21T09:01', null)).toBeNull();
    expect(silence('01T08:00', '21T09:01')).toBeNull();
  });
});
