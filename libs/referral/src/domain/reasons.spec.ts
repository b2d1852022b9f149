import { DEPARTMENT_REFUSAL_CODES, RETURN_REASON_CODES } from '@yimen/kernel';
import {
  CANCEL_REASON_CODES,
  HOLD_REASON_CODES,
  needsReason,
  reasonText,
  reasonTexts,
  REROUTE_REASON_CODES,
  suggestedFor,
  VOID_REASON_CODES,
} from './reasons';
import { OUTCOMES } from './referral';

const codes = [
  ...HOLD_REASON_CODES,
  ...RETURN_REASON_CODES,
  ...DEPARTMENT_REFUSAL_CODES,
  ...REROUTE_REASON_CODES,
  ...CANCEL_REASON_CODES,
  ...VOID_REASON_CODES,
];

it('one code means one thing', () => expect(new Set(codes).size).toBe(codes.length));

it.each(codes)('%s can be read out at the counter', (code) => expect(reasonText(code)).toMatch(/[\u4e00-\u9fff]{2}/));

it('several are told together, in writing (LAW 45)', () => {
  expect(reasonTexts(['income-above-line', 'not-verified'])).toBe(
    '家庭收入超过规定标准；所述情况经核实不属实或无法核实',
  );
});

it('only granting everything needs no reason (LAW 45)', () => {
  expect(OUTCOMES.filter((outcome) => !needsReason(outcome))).toEqual(['granted']);
});

it('what nobody needs any more had best be cancelled, everything else goes elsewhere', () => {
  expect(RETURN_REASON_CODES.filter((code) => suggestedFor(code) === 'cancel')).toEqual([
    ...['in-hand-already', 'applicant-unwilling', 'same-aid-received'],
  ]);
  expect(suggestedFor('unclaimed')).toBe('reroute');
});
