/** PostgreSQL classes of faults that pass by themselves: connection, rollback, resources, locks, shutdown, system. */
const PASSING_CLASSES = ['08', '40', '53', '55', '57P', '58'];

/**
 * True when trying the whole chunk again is the answer. Anything else (a value that can't be read, a statement
 * that ran too long) is that indicator's own failure: it is counted, and the others go on.
 */
export function passes(sqlState: string | undefined): boolean {
  return sqlState === undefined || PASSING_CLASSES.some((prefix) => sqlState.startsWith(prefix));
}
