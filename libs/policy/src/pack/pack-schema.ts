import { AGENCY_KINDS } from '@yimen/kernel';
import { HARDSHIP_KINDS } from '../domain/household-facts';
import { LIMIT_WORDS } from '../domain/pack/limit-titles';
import { indicatorsForm } from './indicators-schema';
import { referralForm } from './referral-schema';
import { sourced, text } from './schema-parts';

const id = { type: 'string', pattern: '^[a-z][A-Za-z0-9-]*$', maxLength: 60 };
const name = { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 60 };
const date = { type: 'string', format: 'date' };
const amount = { type: 'number', minimum: 0, maximum: 100_000_000 };
const count = { type: 'integer', minimum: 0, maximum: 100_000 };
const mapOf = (values: object, names: object = id) => ({
  type: 'object',
  maxProperties: 400,
  propertyNames: names,
  additionalProperties: values,
});

function form(properties: object, required: readonly string[]): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

const rounding = form(
  { toFen: { type: 'integer', minimum: 1, maximum: 10_000 }, mode: { enum: ['up', 'nearest', 'down'] }, ...sourced },
  ['toFen', 'mode'],
);

const row = form({ from: date, to: date, value: amount, urban: amount, rural: amount, ...sourced }, ['from']);

const parameter = form(
  {
    name: text,
    unit: { enum: ['yuan', 'percent', 'count', 'month', 'year', 'm2'] },
    rows: { type: 'array', items: row, maxItems: 200 },
    check: form({ is: text, note: text }, ['is']),
    ...sourced,
  },
  ['name', 'unit', 'rows'],
);

const definition = form({ name: text, is: text, article: text, ...sourced }, ['name', 'is']);

const need = {
  ...form({ name: text, seen: text, seenIn: text, says: { type: 'string', maxLength: 500 } }, ['name', 'says']),
  not: { required: ['seen', 'seenIn'] },
};

const rule = {
  ...form({ id, article: text, law: count, when: text, unless: text, yes: text, no: text, unknown: text, ...sourced }, [
    'id',
    'article',
  ]),
  oneOf: [{ required: ['when'] }, { required: ['unless'] }],
};

const budget = { type: 'integer', minimum: 1, maximum: 3650 };

const limit = form(
  {
    budget,
    unit: { enum: ['working-day', 'calendar-day', 'month'] },
    extendTo: budget,
    roll: { enum: ['none', 'next-working-day'] },
    ...sourced,
  },
  ['budget', 'unit'],
);

// Of a key that isn't known `checkLimits` says which there are; an editor shows them.
const limits = { ...mapOf(limit), description: LIMIT_WORDS };

const programme = form(
  {
    id,
    name: text,
    for: { enum: ['household', 'member'] },
    answers: { type: 'array', items: { enum: [...HARDSHIP_KINDS] } },
    agency: { enum: [...AGENCY_KINDS] },
    confirms: { enum: ['county', 'township', 'department'] },
    procedure: { enum: ['basic-living', 'subsidy', 'urgent-aid', 'departmental'] },
    decides: { enum: ['all', 'any'] },
    scan: { type: 'boolean' },
    monitored: { type: 'boolean' },
    rules: { type: 'array', minItems: 1, maxItems: 40, items: rule },
    covers: text,
    monthly: text,
    oneOff: text,
    publicity: { type: 'boolean' },
    publishedAs: text,
    limits,
    ...sourced,
  },
  ['id', 'name', 'for', 'answers', 'agency', 'rules'],
);

const definitions = { type: 'object', additionalProperties: false };

/** The form of a pack, its layers merged (JSON Schema 2020-12). Written out as `packs/pack.schema.json` for editors. */
export const PACK_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '政策包',
  ...form(
    {
      id,
      extends: id,
      version: date,
      name: text,
      division: { type: 'string', pattern: '^[0-9]{12}$' },
      law: form({ name: text, inForce: date }, ['name', 'inForce']),
      rounding,
      parameters: mapOf(parameter, name),
      definitions: {
        ...definitions,
        properties: { household: mapOf(definition, name), member: mapOf(definition, name) },
      },
      needs: mapOf(need, { enum: [...HARDSHIP_KINDS] }),
      programmes: { type: 'array', minItems: 1, maxItems: 200, items: programme },
      referral: referralForm,
      indicators: indicatorsForm,
    },
    ['id', 'version', 'name', 'division', 'law', 'rounding', 'parameters', 'definitions', 'needs', 'programmes'],
  ),
} as const;
