import { isPlainDate } from '@yimen/kernel';
import type { Dial } from './dial';
import type { FactValue } from './explanation';
import type { Turned } from './find-changes';
import { valueWords } from './value-words';

/** `家庭月收入再少 123.00 元`: what would have to be otherwise. */
export function sayChange({ dial, to, orTo = [], atMost }: Turned): string {
  const { turn, from, words } = dial;
  if (turn.kind === 'choice') {
    if (dial.say) return orTo.length > 0 ? `${dial.say(to)}等` : dial.say(to);
    // The nearest of some days; of words all that would do.
    const alike = isPlainDate(String(to)) ? [to] : [to, ...orTo];
    const options = alike.map((value) => `“${valueWords(value)}”`).join('、');
    return from === null ? `${words}若为${options}` : `${words}由“${valueWords(from)}”变为${options}`;
  }
  const amount = (value: FactValue) => `${inUnits(Number(value), turn)} ${turn.unit}`;
  if (from !== null) {
    const more = Number(to) > Number(from);
    return `${words}再${more ? '多' : '少'} ${amount(Math.abs(Number(to) - Number(from)))}，到 ${amount(to)}`;
  }
  if (to !== 0) return `${words}（现不明）若有 ${amount(to)}以上`;
  return atMost === undefined ? `${words}（现不明）补报后，没有也可` : `${words}（现不明）若不超过 ${amount(atMost)}`;
}

function inUnits(value: number, { per }: Extract<Dial['turn'], { kind: 'number' }>): string {
  return per === 1 ? String(value) : (value / per).toFixed(2);
}
