import { Inject, Injectable } from '@nestjs/common';
import { businessDate, divisionPrefix } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { assertCovers } from '../domain/assess';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { PublishedPacks } from '../publishing/published-packs';
import type { MayAt } from '../may-at';
import type { PolicyScan, ScannedProgramme } from './policy-scan';
import { refuse } from './scan.errors';
import { policyScan } from './scan.query';
import { cutIntoChunks, finishScanIfDone, openOrJoin } from './scan.repository';
import { isWatched } from './watched';

/** Some hundred milliseconds each, far from any time limit. */
const CHUNK_HOUSEHOLDS = 2000;
const COUNTY_DIGITS = 6;

export interface StartScanInput {
  /** 12 digits. */
  division: string;
  /** Today where it isn't given. */
  date?: PlainDate;
}

/** Opens a scan of everyone in an area under the pack in force there on that day; the worker does it. */
@Injectable()
export class StartScan {
  constructor(
    private readonly packs: PublishedPacks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Two that ask for the same area and day while it runs get the same scan. Refuses what `mayAt` refuses,
   * `policy-scan-too-wide`, `policy-date-not-covered`.
   */
  async run(
    tx: Tx,
    actor: Actor,
    { division, date = businessDate(this.clock.now()) }: StartScanInput,
    mayAt: MayAt,
    size = CHUNK_HOUSEHOLDS,
  ): Promise<PolicyScan> {
    mayAt(division);
    if (divisionPrefix(division).length < COUNTY_DIGITS) throw refuse('policy-scan-too-wide');
    const pack = await this.packs.load(tx, this.packs.refInForce(division, date));
    assertCovers(pack, date);
    const programmes = scanned(pack);
    const { id, opened } = await openOrJoin(tx, actor, { id: uuidv7(), division, date, pack: pack.ref, programmes });
    if (opened && (await cutIntoChunks(tx, id, division, size)) === 0) await finishScanIfDone(tx, id);
    return policyScan(tx, id);
  }
}

function scanned({ programmes }: PolicyPack): ScannedProgramme[] {
  return programmes
    .filter(({ scan }) => scan !== false)
    .map((programme) => {
      const { id, name, pays } = programme;
      return { id, name, watched: isWatched(programme), monthly: pays === 'monthly' };
    });
}
