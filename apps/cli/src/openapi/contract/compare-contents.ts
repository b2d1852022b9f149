import type { Change } from './changes';
import { compareSchemas } from './compare-schemas';
import type { Sides } from './compare-schemas';
import type { Content } from './contract';

/** What became of a body, media type by media type. */
export function compareContents(at: string, then: Content = {}, now: Content = {}, sides: Sides): Change[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((media): Change[] => {
    const [was, is, place] = [then[media], now[media], `${at} ${media}`];
    if (!is) return [{ kind: 'media-removed', at: place }];
    if (!was) return [{ kind: 'media-added', at: place }];
    return compareSchemas(place, was.schema, is.schema, sides);
  });
}
