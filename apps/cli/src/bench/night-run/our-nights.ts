import type { Client } from 'pg';
import type { Way } from '../rounds';
import { idRange } from '../policy-scan/households';
import { assertSameHits } from './hits';
import type { Hits } from './hits';
import { emptyNight, hitsIn } from './night-tables';

/** Our ways, and what they found: every other way must find the same. */
export class OurNights {
  private found: Hits | null = null;
  private sampled: Hits = {};

  constructor(
    private readonly admin: Client,
    private readonly size: number,
    private readonly sample: number,
  ) {}

  /** All tables of a night empty, then `run`, which says how many seconds it took. */
  way(name: string, run: () => Promise<number>): Way {
    return async () => {
      await emptyNight(this.admin);
      const seconds = await run();
      const found = await hitsIn(this.admin, 'warning');
      if (this.found) assertSameHits(this.found, found, name);
      this.found = found;
      this.sampled = await hitsIn(this.admin, 'warning', idRange({ first: 1, end: this.sample + 1 })[1]);
      return { perSecond: this.size / seconds, latencies: [] };
    };
  }

  check = (theirs: Hits, who: string, sampled: boolean): void =>
    assertSameHits(sampled ? this.sampled : this.hits, theirs, who);

  get hits(): Hits {
    return this.found ?? {};
  }
}
