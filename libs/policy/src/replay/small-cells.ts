import type { Change, ProgrammeChange, TownshipCell } from './replay-result';

/** Fewer households than this, and neighbours would know whom a number speaks of. */
export const FEWEST_SHOWN = 5;

export interface ShownCell extends TownshipCell {
  /**
   * `few`: under five; `withheld`: hidden so that nobody can subtract their way to the few; `unplaced`: under five in all
   * places together, so that even their names would tell.
   */
  shown: 'all' | 'few' | 'withheld' | 'unplaced';
}

/**
 * What may be shown of one programme's townships. Small cells are hidden, and as many of the next smallest of the same
 * change as it takes until those hidden add up to five and are at least two: totals are public, and can be subtracted.
 */
export function maskSmall(cells: readonly TownshipCell[]): ShownCell[] {
  const changes = [...new Set(cells.map(({ change }) => change))];
  const masked = new Map(changes.flatMap((change) => maskChange(cells.filter((cell) => cell.change === change))));
  return cells.map((cell) => ({ ...cell, shown: masked.get(cell) ?? 'all' }));
}

function maskChange(cells: readonly TownshipCell[]): [TownshipCell, ShownCell['shown']][] {
  const few = cells.filter(({ households }) => households < FEWEST_SHOWN);
  if (few.length === 0) return [];
  const others = cells.filter((cell) => !few.includes(cell)).sort((a, b) => a.households - b.households);
  const hidden = [...few];
  while (others.length > 0 && (hidden.length < 2 || total(hidden) < FEWEST_SHOWN))
    hidden.push(others.shift() as TownshipCell);
  if (total(hidden) < FEWEST_SHOWN) return hidden.map((cell) => [cell, 'unplaced']);
  return hidden.map((cell) => [cell, few.includes(cell) ? 'few' : 'withheld']);
}

/** An example tells its township only where the number of those like it there may be told, and five fare so by this rule. */
export function hideSmallPlaces(programme: ProgrammeChange): ProgrammeChange {
  const shown = maskSmall(programme.townships).filter((cell) => cell.shown === 'all');
  const open = (change: Change, township: string | null) =>
    shown.some((cell) => cell.change === change && cell.township === township);
  const reasons = programme.reasons.map((reason) => {
    const examples = reason.examples.map((example) => {
      const told = reason.households >= FEWEST_SHOWN && open(reason.change, example.township);
      return { ...example, township: told ? example.township : null };
    });
    return { ...reason, examples };
  });
  return { ...programme, reasons };
}

function total(cells: readonly TownshipCell[]): number {
  return cells.reduce((sum, { households }) => sum + households, 0);
}
