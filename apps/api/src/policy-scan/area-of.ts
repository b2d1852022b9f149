import type { Actor } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import { may } from '@yimen/staff';

/** The widest area in which the officer may start a scan, 12 digits. Refuses `not-allowed` where there is none. */
export function areaOf(actor: Actor): string {
  const areas = actor.grants.map(({ prefix }) => prefix.padEnd(12, '0'));
  const mine = areas.filter((area) => may(actor, 'policy-scan.start', area));
  const [widest] = mine.sort((a, b) => significant(a) - significant(b) || a.localeCompare(b));
  if (!widest) throw refuseRequest('not-allowed', undefined, { permission: 'policy-scan.start' });
  return widest;
}

const significant = (code: string) => code.replace(/0+$/, '').length;
