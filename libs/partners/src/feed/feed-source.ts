import type { Environment } from '@yimen/platform';

/** `source` of every event of this deployment: `/yimen/50`. */
export function feedSource({ PROVINCE }: Pick<Environment, 'PROVINCE'>): string {
  return `/yimen/${PROVINCE}`;
}
