import type { NightArea, NightPart } from '../../domain/night/night-part';

/** Digits of a division code, as a literal: a compiled statement names its places. */
function literal(prefix: string): string {
  if (!/^\d{0,12}$/.test(prefix)) throw new Error(`no division prefix: ${prefix}`);
  return `'${prefix}'`;
}

/** SQL condition: whether a division is in these areas. `^@` is leakproof, so an index serves under row-level security. */
export function inAreas(division: string, areas: readonly NightArea[]): string {
  const each = areas.map(({ prefix, except }) => {
    const within = prefix === '' ? 'true' : `${division} ^@ ${literal(prefix)}`;
    return [within, ...except.map((inner) => `not ${division} ^@ ${literal(inner)}`)].join(' and ');
  });
  return each.length === 0 ? 'false' : each.map((one) => `(${one})`).join(' or ');
}

/** SQL expression: the number of the part that a division belongs to; null where none does. */
export function partOf(division: string, parts: readonly Pick<NightPart, 'areas'>[]): string {
  const cases = parts.map(({ areas }, n) => `when ${inAreas(division, areas)} then ${n}`);
  return `case ${cases.join(' ')} end`;
}
