import type { Credential } from '@yimen/platform';
import type { Answer, Errand } from './claimant-child';

/** One referral in so many is wanted by everybody and completed by whoever gets it; the others are wanted by two. */
const HOT = 200;
/** Two who want the same sit in different processes. */
const STEPS = [0, 17];

/** Who reaches for which referral in which wave. */
export class RacePlan {
  readonly hot: ReadonlySet<string>;
  readonly tries: number;

  constructor(
    private readonly ids: readonly string[],
    private readonly claimants: readonly Credential[],
    private readonly processes: number,
    private readonly waves: number,
  ) {
    this.hot = new Set(ids.filter((_, i) => i % HOT === 0));
    this.tries = this.hot.size * claimants.length + (ids.length - this.hot.size) * STEPS.length;
  }

  /** For each process: the claims of this wave, and what the wave before claimed of the hot ones to complete. */
  errands(wave: number, before: readonly Answer[]): Errand[][] {
    const size = Math.ceil(this.ids.length / this.waves);
    const errands = this.claimants.map((claimant, who): Errand[] => {
      const wanted = this.ids.slice(wave * size, (wave + 1) * size).filter((_, i) => this.wants(who, wave * size + i));
      const won = before.filter(({ told, id }) => told === '200' && this.hot.has(id));
      const mine = won.filter((answer) => answer.action === 'claim' && answer.claimant === claimant.id);
      return [
        { claimant, action: 'claim', ids: wanted },
        { claimant, action: 'complete', ids: mine.map(({ id }) => id) },
      ];
    });
    return Array.from({ length: this.processes }, (_, n) =>
      errands.filter((_one, i) => i % this.processes === n).flat(),
    );
  }

  private wants(who: number, i: number): boolean {
    return i % HOT === 0 || STEPS.some((step) => (i * 7 + step) % this.claimants.length === who);
  }
}
