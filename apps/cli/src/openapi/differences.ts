type Json = unknown;

const isTree = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;
const short = (value: Json) => {
  const text = JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/**
 * One line for each place where two JSON values differ, by JSON pointer: `+` only in `now`, `-` only in `then`,
 * `~` changed. Whatever is new or gone as a whole is one line.
 */
export function differences(then: Json, now: Json, at = ''): string[] {
  if (!isTree(then) || !isTree(now) || Array.isArray(then) !== Array.isArray(now)) {
    return Object.is(then, now) ? [] : [`~ ${at}: ${short(then)} → ${short(now)}`];
  }
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((key) => {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!(key in then)) return [`+ ${place}`];
    if (!(key in now)) return [`- ${place}`];
    return differences(then[key], now[key], place);
  });
}
