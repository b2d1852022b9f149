/** One member of a list of RFC 9651: a bare item and its parameters, in order. */
export interface Member {
  item: string | number | boolean;
  parameters: Record<string, string | number | boolean>;
}

const STRING = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/;
const DECIMAL = /^-?\d{1,12}\.\d{1,3}/;
const INTEGER = /^-?\d{1,15}(?![\d.])/;
const BOOLEAN = /^\?([01])/;
const TOKEN = /^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*/;
const KEY = /^[a-z*][a-z0-9_.*-]*/;

/**
 * A list of items as RFC 9651 §4.2.1 parses it: no inner lists, bytes, dates or display strings, which no header of
 * ours has. Throws at the first character that doesn't belong.
 */
export function parseList(header: string): Member[] {
  let rest = header.replace(/^ +| +$/g, '');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found;
  };
  const refuse = (): never => {
    throw new Error(`not a list of RFC 9651: ${header}, at ${JSON.stringify(rest)}`);
  };
  const bareItem = (): Member['item'] => {
    const text = take(STRING);
    if (text) return (text[1] as string).replace(/\\(.)/g, '$1');
    const number = take(DECIMAL) ?? take(INTEGER);
    if (number) return Number(number[0]);
    const truth = take(BOOLEAN);
    if (truth) return truth[1] === '1';
    return take(TOKEN)?.[0] ?? refuse();
  };
  const member = (): Member => {
    const item = bareItem();
    const parameters: Member['parameters'] = {};
    while (take(/^; */)) {
      const key = take(KEY)?.[0] ?? refuse();
      parameters[key] = take(/^=/) ? bareItem() : true;
    }
    return { item, parameters };
  };
  if (rest === '') return [];
  const members = [member()];
  while (rest !== '') {
    if (!take(/^[ \t]*,[ \t]*/) || rest === '') refuse();
    members.push(member());
  }
  return members;
}
