import { AGENCY_KINDS, DEPARTMENT_REFUSAL_CODES, RETURN_REASON_CODES } from '@yimen/kernel';
import { sourced } from './schema-parts';

const agency = { enum: [...AGENCY_KINDS] };

/** Who may leave a referral unanswered; a bureau never: its referral climbs the ladder (LAW 64). */
const VOLUNTARY = ['charity', 'village'];

const returned = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { enum: [...RETURN_REASON_CODES] },
    then: { enum: ['window', 'pass-on', 'park', 'ask-applicant', 'close'] },
    agency,
    days: { type: 'integer', minimum: 1, maximum: 366 },
    as: { enum: [...DEPARTMENT_REFUSAL_CODES] },
    ...sourced,
  },
  required: ['id', 'then'],
};

/** The part of a pack about what was referred; which word belongs to which `then` is said by `checkReferral`. */
export const referralForm = {
  type: 'object',
  additionalProperties: false,
  properties: {
    twiceTo: agency,
    expires: { type: 'array', maxItems: VOLUNTARY.length, items: { enum: VOLUNTARY } },
    returns: { type: 'array', maxItems: RETURN_REASON_CODES.length, items: returned },
    ...sourced,
  },
};
