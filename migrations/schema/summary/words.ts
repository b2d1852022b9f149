/** The condition on a household's id column: which households are summarised. */
export type Of = (id: string) => string;

/** A number of 分 or a count, or null: what was told may be anything. Money beyond this is a mistake. */
export const numberIn = (value: string): string =>
  `case when ${value} between '0' and '1000000000000000' then ${value}::bigint end`;

/** True where the fact `v` says "yes": a day on which it happened, or a number above zero. */
export const YES = `(v <> 'false' and v <> '0')`;
