import type { PlainDate } from '@yimen/kernel';
import type { ScopedTransactions } from '@yimen/platform';
import type { Procedure } from '../domain/procedure';
import { procedureOf, PROCEDURES } from '../domain/procedures/procedures';
import { migrateCase } from './migrate-case';
import { movable } from './migrate-rule';
import type { Movable } from './migrate-rule';
import { chosenGroups, chosenIds } from './migrate.repository';
import type { Chosen, ChosenGroup } from './migrate.repository';

const ACTOR = 'migrate-cases';
const BATCH = 200;

/** Cases of one version that stand in one status, and what a migration would do with them. */
export interface MigrationLine extends ChosenGroup, Movable {
  /** Chinese, as the case's own table calls it. */
  statusName: string;
}

/** What a migration would do; changes nothing. Refuses `procedure-unknown` for a table this service doesn't have. */
export async function planMigration(
  transactions: ScopedTransactions,
  chosen: Chosen,
  tables = PROCEDURES,
): Promise<MigrationLine[]> {
  const target = procedureOf({ procedure: chosen.procedure, procedureVersion: chosen.to }, tables);
  const limits = Object.entries(target.states).flatMap(([status, { limits }]) =>
    limits?.[0] ? [[status, limits[0]]] : [],
  );
  const groups = await transactions.asSystem(ACTOR, (tx) => chosenGroups(tx, chosen, Object.fromEntries(limits)));
  return groups.map((group) => {
    const from = tables.find(({ name, version }) => name === chosen.procedure && version === group.from);
    const statusName = from?.states[group.status]?.name ?? group.status;
    return { ...group, ...movable(from, target, group.status), statusName };
  });
}

export interface Migrated {
  moved: number;
  /** Can't be moved, as the plan said, or have gone on by themselves meanwhile. */
  left: number;
  failed: number;
}

interface Migrating {
  today: PlainDate;
  tables?: readonly Procedure[];
  /** One that fails doesn't hold up the others. */
  onError: (id: string, error: Error) => void;
}

/**
 * Running cases go on by another version of their table (I9), in the status where they stand: each in a transaction of its
 * own, with the clocks that the new table runs there and a line in the log. Stopped half-way or run twice, it moves what is
 * left. Refuses `procedure-unknown`.
 */
export async function migrateCases(
  transactions: ScopedTransactions,
  chosen: Chosen,
  { today, tables = PROCEDURES, onError }: Migrating,
): Promise<Migrated> {
  procedureOf({ procedure: chosen.procedure, procedureVersion: chosen.to }, tables);
  const done: Migrated = { moved: 0, left: 0, failed: 0 };
  const move = (id: string) =>
    transactions.asSystem(ACTOR, (tx, actor) => migrateCase(tx, actor, { id, chosen, tables, today }));
  const after = (id: string | null) => transactions.asSystem(ACTOR, (tx) => chosenIds(tx, chosen, id, BATCH));
  for (let ids = await after(null); ids.length > 0; ids = await after(ids.at(-1) ?? null)) {
    for (const id of ids) {
      try {
        done[(await move(id)) ? 'moved' : 'left'] += 1;
      } catch (error) {
        onError(id, error as Error);
        done.failed += 1;
      }
    }
  }
  return done;
}
