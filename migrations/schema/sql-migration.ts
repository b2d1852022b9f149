import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is two texts of SQL; TypeORM wants a class whose name ends in its 13-digit moment. */
export abstract class SqlMigration implements MigrationInterface {
  protected abstract readonly upSql: string;
  protected abstract readonly downSql: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(this.upSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(this.downSql);
  }

  /** A PL/pgSQL function as this step wrote it, for a later step that replaces it to go back to. */
  textOf(name: string): string {
    const text = new RegExp(`create (or replace )?function ${name}\\([\\s\\S]*?\\n    end \\$\\$;`).exec(this.upSql);
    if (!text) throw new Error(`${this.constructor.name} writes no function ${name}`);
    return text[0];
  }
}

/**
 * Forced row-level security for one table: `using` says which rows exist for the actor of the transaction.
 * Nothing set means nothing seen (invariant I8).
 */
export function scoped(table: string, using: string, check = using): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_scope on ${table} using (${using}) with check (${check});`;
}

/** Rows of a place: visible where one of the actor's division prefixes covers the row's division. */
export const IN_AREA = 'division ^@ any ((select scope_divisions())::text[])';
/** Rows of a case: its area's people, and the applicant who named its receipt and code. */
export const IN_CASE = `${IN_AREA} or application_id = (select scope_application())`;
