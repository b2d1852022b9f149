import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseholdFacts, MemberFacts } from '../domain/household-facts';
import { formOf } from '../form/form';
import { LARGEST_FEN } from '../domain/vocabulary/limits';

export interface HouseholdFault {
  /** JSON pointer (RFC 6901). */
  pointer: string;
  /** Chinese. */
  detail: string;
}

/** The same two steps up from the sources and from dist. */
const SCHEMA = join(__dirname, '../../schemas/household.schema.json');
const form = formOf<HouseholdFacts>(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

/** Whether a value is a household as the contract of `policy evaluate` writes it; each thing that doesn't fit is added to `faults`. */
export function isHousehold(value: unknown, faults: HouseholdFault[]): value is HouseholdFacts {
  const found = [
    ...form.faults(value).map(({ keys, detail }) => ({ pointer: pointerTo(keys), detail })),
    ...tooLarge(value),
    ...namedTwice(value),
  ];
  faults.push(...found);
  return found.length === 0 && form.fits(value);
}

function tooLarge(value: unknown, keys: readonly string[] = []): HouseholdFault[] {
  if (typeof value === 'number')
    return Math.abs(value) > LARGEST_FEN
      ? [{ pointer: pointerTo(keys), detail: `数太大，金额最多 ${LARGEST_FEN} 分（10 亿元）` }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => tooLarge(inner, [...keys, key]));
}

function namedTwice(value: unknown): HouseholdFault[] {
  const members = (value as { members?: unknown } | null)?.members;
  if (!Array.isArray(members)) return [];
  const ids = members.map((member: Partial<MemberFacts> | null) => member?.id);
  return ids.flatMap((id, i) => {
    const first = ids.indexOf(id);
    if (typeof id !== 'string' || first === i) return [];
    return [{ pointer: `/members/${i}/id`, detail: `成员编号“${id}”与第 ${first + 1} 位成员重复` }];
  });
}

function pointerTo(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
