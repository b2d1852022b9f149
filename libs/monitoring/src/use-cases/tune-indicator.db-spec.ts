import { PublishedPacks } from '@yimen/policy';
import type { Environment } from '@yimen/platform';
import { pino } from 'pino';
import { WarningTown } from '../warning-town-spec';
import { TuneIndicator } from './tune-indicator';
import type { TuneInput } from './tune-indicator';

const AIDED = 'update household_summary set aided = true, medical_self_pay_fen = $2 where household_id = $1';

/** 调参: what a month would have been with another number; nothing is written. */
describe('tuning an indicator', () => {
  let town: WarningTown;
  let tune: TuneIndicator;
  beforeAll(async () => {
    town = await WarningTown.open();
    const clock = { now: () => new Date('2026-11-23T04:00:00Z') };
    const environment = { POLICY_PACK: 'chongqing' } as Environment;
    tune = new TuneIndicator(
      new PublishedPacks(town.staff.transactions, environment, clock, pino({ level: 'silent' })),
    );
    for (const [fen, right] of [
      [1_200_000, false],
      [1_400_000, false],
      [2_500_000, true],
      [3_000_000, null],
    ] as const) {
      const shown = [
        { name: 'medicalSelfPayFen', value: fen },
        { name: 'aided', value: true },
      ];
      const { id, household } = await town.warn({ on: '2026-10-12', facts: shown });
      // The bill has been paid back since; what the warning kept is what counts.
      await town.staff.sql(AIDED, [household, 0]);
      if (right === false) await town.dispose(id, { disposition: 'nothing-wrong', suppressDays: 90 });
      if (right === true) await town.dispose(id, { disposition: 'policy-delivered' });
    }
    for (const fen of [700_000, 900_000, 400_000]) await town.staff.sql(AIDED, [await town.household(), fen]);
  });
  afterAll(() => town?.close());

  const ask = (subject: string, told: Partial<TuneInput> = {}) =>
    town.staff.as(subject, (tx, actor) =>
      tune.run(tx, actor, {
        ...{ division: '500112000000', indicator: 'medical-self-pay', month: '2026-10', thresholds: [] },
        ...told,
      }),
    );
  const line = (yuan: number) => ({ thresholds: [{ parameter: 'alertMedicalAided', urban: yuan, rural: yuan }] });

  it('by the rule as it is, every warning is found again', async () => {
    expect(await ask('yubei-policy')).toMatchObject({
      ...{ name: expect.stringContaining('大额医疗自付'), from: '2026-10-01', to: '2026-10-31' },
      found: { warned: 4, confirmed: 1, helped: 1, nothingWrong: 2 },
      kept: { warned: 4 },
      dropped: { warned: 0 },
      added: 0,
    });
  });

  it('a higher line saves the visits that found nothing, and misses nobody who was confirmed', async () => {
    expect(await ask('yubei-policy', line(20_000))).toMatchObject({
      thresholds: [{ parameter: 'alertMedicalAided', before: { urban: 1_000_000 }, after: { urban: 2_000_000 } }],
      kept: { warned: 2, confirmed: 1, nothingWrong: 0 },
      dropped: { warned: 2, confirmed: 0, nothingWrong: 2 },
      added: 0,
    });
  });

  it('a lower one adds households, by what is known of them now', async () => {
    expect(await ask('yubei-policy', line(6_000))).toMatchObject({ kept: { warned: 4 }, added: 2 });
    expect(await ask('yubei-policy', { ...line(6_000), division: '500112011000' })).toMatchObject({
      found: { warned: 0 },
      added: 0,
    });
  });

  it('is for policy officers and supervisors of the place, and knows its numbers', async () => {
    await expect(ask('tongjing-clerk')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask('yunyang-policy')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask('yubei-supervisor', { indicator: 'no-such' })).rejects.toMatchObject({
      code: 'indicator-unknown',
    });
    await expect(
      ask('yubei-policy', { thresholds: [{ parameter: 'alertStayAided', urban: 1, rural: 1 }] }),
    ).rejects.toMatchObject({ code: 'tuning-threshold-unknown' });
    await expect(ask('yubei-policy', { draft: 'yubei@2030-01-01' })).rejects.toMatchObject({
      code: 'policy-pack-unknown',
    });
  });
});
