import type { Client } from 'pg';

/** Whoever needs the server holds this advisory lock shared; who gets it alone is the last one and may stop it. */
const KEEPER_LOCK = 1_717_273;

/** False when the server went away while we waited for the lock: the last user before us was just stopping it. */
export function keepServer(client: Client): Promise<boolean> {
  return client.query('select pg_advisory_lock_shared($1)', [KEEPER_LOCK]).then(
    () => true,
    () => false,
  );
}

/** Lets go; true when nobody else holds on. From then on newcomers wait until this connection ends. */
export async function isLastKeeper(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [KEEPER_LOCK]);
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [KEEPER_LOCK]);
  return rows[0]?.alone ?? false;
}
