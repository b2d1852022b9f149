import type { EntityManager } from 'typeorm';

/** Any number; whoever loads takes it alone. */
export const LOAD_LOCK = 640_703;

/** The owner's tables have forced row-level security, so a loader acts as the system over the whole province. */
export async function actAsSystem(manager: EntityManager): Promise<void> {
  await manager.query(`select set_config('app.actor_kind', 'system', true), set_config('app.divisions', '{50}', true)`);
}

/** Runs `load` as the system, unless this very content was loaded before; one at a time. */
export async function loadOnce(
  manager: EntityManager,
  name: string,
  sha256: string,
  load: () => Promise<void>,
): Promise<boolean> {
  await manager.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  const known = await manager.query('select 1 from reference_load where name = $1 and sha256 = $2', [name, sha256]);
  if (known.length > 0) return false;
  await actAsSystem(manager);
  await load();
  await manager.query(
    `insert into reference_load (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, loaded_at = now()`,
    [name, sha256],
  );
  return true;
}
