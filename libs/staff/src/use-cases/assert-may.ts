import type { Actor } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import { may } from '../domain/permissions';
import type { Permission } from '../domain/permissions';

/** Refuses with `not-allowed` (403) when none of the actor's roles may do it, there if a place is named. */
export function assertMay(actor: Actor, permission: Permission, division?: string): void {
  if (!may(actor, permission, division)) throw refuseRequest('not-allowed', undefined, { permission });
}
