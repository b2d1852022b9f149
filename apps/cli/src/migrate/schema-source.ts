import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/schema';

/** A connection of the migrator that acts as the owner: all it creates belongs to a role nobody logs in as. */
export function schemaSource(migratorUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: migratorUrl,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 2,
    applicationName: 'yimen-migrate',
    extra: { options: '-c role=yimen_owner -c lock_timeout=60000' },
  });
}
