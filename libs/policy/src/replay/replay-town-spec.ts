import { TONGJING } from '../../../../test/support/people';
import { NightTown } from '../../../../test/support/night-town';
import { packFromText } from '..';
import type { PolicyPack } from '..';
import { replay } from './replay';
import type { ReplayProgress, ReplayQuestion } from './replay';
import type { Replay } from './replay-result';
import type { ReplaySource } from './replay-source';

// A made-up town for the specifications of the replay. Everybody lives in a village of 统景镇: rural, 630 元 since 2025-07-01.

export const MONTH = '2026-10-01';
type Facts = Record<string, unknown>;

/** Of age, can't work, healthy, with so much income a month. */
export const grownUp = (yuan: number, known: Facts = {}): [string, Facts] => [
  '1980-03-02',
  {
    ...{ labour: 'unable', seriousIllness: false, schooling: 'none', obligors: 'capable', unemployed: false },
    ...{ needsLongTermCare: false, institution: false, workInjuryCareFee: false },
    incomeFen: { transfer: yuan * 100 },
    ...known,
  },
];

/** 户籍 here, one sound home, no car, no savings, receives nothing. */
const SETTLED: Facts = {
  ...{ registeredHere: true, liquidAssetsFen: 0, vehicles: [], currentAwards: [] },
  homes: [{ areaM2: 60, dangerous: false }],
};

export class ReplayTown {
  private constructor(private readonly town: NightTown) {}

  static async open(): Promise<ReplayTown> {
    return new ReplayTown(await NightTown.open());
  }

  /** A household and its id. */
  async household(members: [string, Facts][], known: Facts = {}, division = TONGJING): Promise<string> {
    const facts = Object.fromEntries(Object.entries({ ...SETTLED, ...known }).filter(([, value]) => value !== null));
    return (await this.town.household({ division, facts, members })).id;
  }

  get source(): ReplaySource {
    return { read: (work) => this.town.transactions.asSystem('test', (tx) => work(tx)) };
  }

  replay(
    question: Pick<ReplayQuestion, 'before' | 'after'> & Partial<ReplayQuestion>,
    onProgress?: (now: ReplayProgress) => void,
  ): Promise<Replay> {
    return replay(this.source, { date: MONTH, area: '500112', ...question }, onProgress);
  }

  close(): Promise<void> {
    return this.town.close();
  }
}

/** Chongqing's pack with these lines over it. */
export function draftOf(lines: string): PolicyPack {
  return packFromText(`id: chongqing\nversion: 2026-10-01\nextends: chongqing\nname: 草案\n${lines}`, 'draft');
}

/** 低保 up by 30 元 for everybody. */
export const RAISED = `
parameters:
  dibao:
    rows:
      - { from: 2026-10-01, urban: 800, rural: 660, source: 草案, confidence: U }
`;
