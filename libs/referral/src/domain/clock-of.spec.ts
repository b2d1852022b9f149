import { clockOf } from './clock-of';
import { HOLD_REASON_CODES, HOLD_REASONS } from './reasons';

it.each(HOLD_REASON_CODES)('on hold for %s, the clock waits for whom the reason names (I4)', (reason) => {
  expect(clockOf({ status: 'on-hold', reason })).toEqual({
    mode: 'paused',
    waitingFor: HOLD_REASONS[reason].waitingFor,
  });
});

it('elsewhere the table says what the clock does', () => {
  expect(clockOf({ status: 'claimed', reason: null })).toEqual({ mode: 'running', waitingFor: null });
  expect(clockOf({ status: 'returned', reason: 'facts-wrong' })).toEqual({ mode: 'running', waitingFor: null });
  expect(clockOf({ status: 'parked', reason: 'not-yet-open' })).toEqual({ mode: 'paused', waitingFor: 'department' });
});
