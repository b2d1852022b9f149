import { citationsIn, LAW } from './citations';
import type { Citation } from './citations';
import { commentsIn } from './comments';

const EXPORT = /^export (?:default )?(?:async |abstract )*(?:class|function\*?|const|interface|type|enum) (\w+)/gm;

export interface CitingFeature extends Citation {
  /** The exported name that stands under the citation, or around it; null in a file that exports nothing. */
  name: string | null;
}

/** Articles that a source cites, in a comment or in a text it says, and by what exported name. */
export function featuresCiting(source: string): CitingFeature[] {
  const names = [...source.matchAll(EXPORT)].map(({ 1: name = '', index }) => ({ name, begins: index }));
  const comments = commentsIn(source);
  return citationsIn(source).map((found) => {
    const comment = comments.find(({ begins, ends }) => begins <= found.at && found.at < ends);
    const next = names.find(({ begins }) => begins > found.at);
    const documents = comment && next && isDecoration(source.slice(comment.ends, next.begins));
    const around = names.findLast(({ begins }) => begins <= found.at);
    return { ...found, name: (documents ? next : (around ?? next))?.name ?? null };
  });
}

/** Nothing but decorators stands between a comment and what it documents. */
const isDecoration = (between: string) => /^\s*(@[\s\S]*)?$/.test(between);

/** Articles that a policy pack cites, `law: 37` in its rules and documents by name, and in which programme. */
export function packCiting(text: string): CitingFeature[] {
  const list = text.indexOf('\nprogrammes:');
  const ids = [...text.matchAll(/^ {2}- id: (\S+)/gm)].filter(({ index }) => index > list);
  const laws = [...text.matchAll(/^ +law: (\d+)$/gm)].map(({ 1: article, index }) => {
    return { document: LAW, article: Number(article), at: index };
  });
  return [...laws, ...citationsIn(text)].map((found) => {
    const programme = list < 0 ? undefined : ids.findLast(({ index }) => index < found.at);
    return { ...found, name: programme?.[1] ?? null };
  });
}
