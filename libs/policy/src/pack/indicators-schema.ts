import { HARDSHIP_KINDS } from '../domain/household-facts';
import { INDICATOR_COLOURS, INDICATOR_FAMILIES, MOST_INDICATORS } from '../indicators/indicator';
import { sourced, text } from './schema-parts';

const indicator = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 },
    version: { type: 'integer', minimum: 1, maximum: 10_000 },
    family: { enum: [...INDICATOR_FAMILIES] },
    colour: { enum: [...INDICATOR_COLOURS] },
    rank: { type: 'integer', minimum: 0, maximum: 1000 },
    name: text,
    whatToDo: text,
    when: text,
    hardship: { enum: [...HARDSHIP_KINDS] },
    article: text,
    shows: { type: 'array', maxItems: 20, items: text },
    ...sourced,
  },
  required: ['id', 'version', 'family', 'colour', 'rank', 'name', 'whatToDo', 'when', 'source', 'confidence'],
};

/** The part of a pack about the night; `{}` is what packs said of it before there was one. */
export const indicatorsForm = {
  type: ['array', 'object'],
  maxProperties: 0,
  maxItems: MOST_INDICATORS,
  items: indicator,
};
