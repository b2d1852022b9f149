import type { Reply } from './client';
import { parseList } from './structured-fields';

/** What `RateLimit` and `RateLimit-Policy` of an answer say: q calls in w seconds, r left for t seconds. */
export function standing({ headers }: Pick<Reply, 'headers'>) {
  const [now, ...more] = parseList(headers.get('ratelimit') ?? '');
  const [policy, ...others] = parseList(headers.get('ratelimit-policy') ?? '');
  if (more.length + others.length > 0) throw new Error('more than one quota');
  return { name: now?.item, ...now?.parameters, policy: policy?.item, ...policy?.parameters } as {
    name: string;
    policy: string;
    q: number;
    w: number;
    r: number;
    t: number;
  };
}
