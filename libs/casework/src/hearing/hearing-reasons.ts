import type { WrittenReason } from '../notices/notice-facts';
import type { Hearing } from './hearing';

/** Why, as the recipient reads it: in words, then what it rests on, with source and day. */
export function reasonsOf({ why, facts }: Pick<Hearing, 'why' | 'facts'>): WrittenReason[] {
  const grounds = facts.map(({ text, source, asOf }) => ({ text: `${text}（${source}，${asOf}）` }));
  return [{ text: why, article: '《中华人民共和国社会救助法》第四十七条' }, ...grounds];
}
