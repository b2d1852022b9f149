import {
  CANCEL_REASON_CODES,
  HOLD_REASON_CODES,
  needsReason,
  reasonText,
  REFUSAL_REASON_CODES,
  REROUTE_REASON_CODES,
  RETURN_REASON_CODES,
} from './reasons';
import { OUTCOMES } from './referral';

const codes = [
  ...HOLD_REASON_CODES,
  ...RETURN_REASON_CODES,
  ...REFUSAL_REASON_CODES,
  ...REROUTE_REASON_CODES,
  ...CANCEL_REASON_CODES,
];

it('one code means one thing', () => expect(new Set(codes).size).toBe(codes.length));

it.each(codes)('%s can be read out at the counter', (code) => expect(reasonText(code)).toMatch(/[\u4e00-\u9fff]{2}/));

it('only granting everything needs no reason (LAW 45)', () => {
  expect(OUTCOMES.filter((outcome) => !needsReason(outcome))).toEqual(['granted']);
});
