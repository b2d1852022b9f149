import { isPlainDate } from '@yimen/kernel';

/** Reads one place of a parsed file. What doesn't fit is added to `faults` with its path, in Chinese. */
export type Reader<T> = (value: unknown, at: string, faults: string[]) => T;

interface Optional<T> {
  optional: Reader<T>;
}

type Fields = Record<string, Reader<unknown> | Optional<unknown>>;
type Shape<F> = {
  [K in keyof F]: F[K] extends Optional<infer T> ? T | undefined : F[K] extends Reader<infer T> ? T : never;
};

/** An object of exactly these keys: a missing one and an unknown one are both named. */
export function object<F extends Fields>(fields: F): Reader<Shape<F>> {
  return (value, at, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return fault(faults, at, '应是一组键值', value);
    const given = value as Record<string, unknown>;
    const path = (key: string) => (at === '' ? key : `${at}.${key}`);
    for (const key of Object.keys(given)) if (!(key in fields)) faults.push(`${path(key)}：不认识的键`);

    const read: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      const reader = typeof field === 'function' ? field : field.optional;
      if (given[key] !== undefined) read[key] = reader(given[key], path(key), faults);
      else if (typeof field === 'function') faults.push(`${path(key)}：缺少`);
    }
    return read as Shape<F>;
  };
}

/** A key that may be left out. */
export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

/** At least one item. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, at, faults) => {
    if (!Array.isArray(value) || value.length === 0) return fault(faults, at, '应是一个列表，至少一项', value);
    return value.map((entry, i) => item(entry, `${at}[${i}]`, faults));
  };
}

/** Exactly one entry for each of these keys. */
export function each<K extends string, T>(keys: readonly K[], reader: Reader<T>): Reader<Record<K, T>> {
  const fields = Object.fromEntries(keys.map((key) => [key, reader]));
  return object(fields) as Reader<Record<K, T>>;
}

export function oneOf<T extends string>(options: readonly T[]): Reader<T> {
  return (value, at, faults) =>
    options.includes(value as T) ? (value as T) : fault(faults, at, `应是 ${options.join('、')} 之一`, value);
}

export const text: Reader<string> = (value, at, faults) =>
  typeof value === 'string' && value.trim() !== '' ? value : fault(faults, at, '应是文字', value);

export const flag: Reader<boolean> = (value, at, faults) =>
  typeof value === 'boolean' ? value : fault(faults, at, '应是 true 或 false', value);

export const date: Reader<string> = (value, at, faults) =>
  typeof value === 'string' && isPlainDate(value) ? value : fault(faults, at, '应是日期 YYYY-MM-DD', value);

export const positive: Reader<number> = (value, at, faults) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : fault(faults, at, '应是正数', value);

export const count: Reader<number> = (value, at, faults) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fault(faults, at, '应是整数', value);

/** An amount written in 元 with at most two decimals, read as 分. */
export const yuan: Reader<number> = (value, at, faults) => {
  const fen = typeof value === 'number' ? Math.round(value * 100) : NaN;
  return fen > 0 && fen / 100 === value ? fen : fault(faults, at, '应是金额（元，至多两位小数）', value);
};

/** A faulty pack is thrown away as a whole, so the value given back here never reaches anybody. */
function fault<T>(faults: string[], at: string, wanted: string, got: unknown): T {
  faults.push(`${at || '文件'}：${wanted}，读到 ${JSON.stringify(got)}`);
  return undefined as T;
}
