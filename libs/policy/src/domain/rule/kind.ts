/** What a value is. `fen` is money in 分, a month's or twelve months' as its name says; the rest are plain CEL types. */
export type Kind = 'bool' | 'int' | 'double' | 'fen' | 'string' | 'date';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  bool: '是或否',
  int: '整数',
  double: '小数',
  fen: '金额',
  string: '文字',
  date: '日期',
};

/**
 * What an expression speaks of: the household, one of its people, an entry of one of its lists, or the household's summary
 * row, which is all that indicators ask.
 */
export type Level = 'household' | 'member' | 'vehicle' | 'home' | 'summary';

export interface Type {
  kind: Kind;
  /** All words a text fact can take. */
  values?: readonly string[];
  /** A whole number as written in a rule: it takes the unit of what stands beside it. */
  bare?: true;
}

export const BOOL: Type = { kind: 'bool' };
export const INT: Type = { kind: 'int' };
export const FEN: Type = { kind: 'fen' };
