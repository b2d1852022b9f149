import type { Actor } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';

/** Only another region's system hands over; its agency's id. Refuses `not-allowed`. */
export function assertSender({ agencyKind, agencyId }: Pick<Actor, 'agencyKind' | 'agencyId'>): string {
  if (agencyKind !== 'other-region' || agencyId === null) throw refuseRequest('not-allowed');
  return agencyId;
}
