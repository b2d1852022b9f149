import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

export interface AtWindow {
  window: { id: string; name: string };
  /** The region's system as it stands at that window in its applicant's place. */
  actor: Actor;
}

interface Serving {
  id: string;
  name: string;
  prefix: string;
}

/**
 * Another region's system hands in or takes back at the window that serves the place: for the rest of the transaction the
 * database shows that window's area, and the actor may what its clerk may. The caller does nothing else in it. Null where
 * no window serves the place.
 */
export async function enterWindow(tx: Tx, actor: Actor, division: string): Promise<AtWindow | null> {
  const found = await row<{ serving: Serving | null }>(tx, 'select enter_window($1) as serving', [division]);
  return found?.serving ? atWindow(actor, found.serving) : null;
}

function atWindow(actor: Actor, { id, name, prefix }: Serving): AtWindow {
  const role = 'window-clerk';
  return { window: { id, name }, actor: { ...actor, roles: [role], grants: [{ role, prefix }], divisions: [prefix] } };
}

/** The same at the window that took what this region handed over under that id, whether it serves the place still or has closed. */
export async function enterWindowOf(tx: Tx, actor: Actor, senderHandoverId: string): Promise<AtWindow | null> {
  const found = await row<{ serving: Serving | null }>(tx, 'select enter_window_of($1) as serving', [senderHandoverId]);
  return found?.serving ? atWindow(actor, found.serving) : null;
}

/** For the rest of the transaction the actor sees the application it handed over under that id, and only that; null where there is none. */
export async function enterReceived(tx: Tx, senderHandoverId: string): Promise<string | null> {
  const found = await row<{ id: string | null }>(tx, 'select enter_received($1) as id', [senderHandoverId]);
  return found?.id ?? null;
}
