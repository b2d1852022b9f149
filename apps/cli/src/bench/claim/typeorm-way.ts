import { businessDate } from '@yimen/kernel';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { BUREAU, LEASE_HOURS, ONE_OFF_FEN } from './claim-way';
import type { Site } from './claim-way';
import { assertOne } from './hand-pool';
import type { Pair } from './over-referrals';
import { ActionRow, OutboxRow, ReferralRow } from './typeorm-entities';

const HOUR = 3_600_000;
const { clientId, name } = BUREAU;

/** Entities loaded for update and saved with what they leave behind, in one transaction for each half; as the administrator. */
export async function openTypeOrm({ database, connections }: Site): Promise<Pair> {
  const source = await new DataSource({
    type: 'postgres',
    url: database.adminUrl,
    poolSize: connections,
    entities: [ReferralRow, ActionRow, OutboxRow],
    extra: { idleTimeoutMillis: 0 },
  }).initialize();
  const today = businessDate(new Date());

  const claim = (id: string) =>
    source.transaction(async (manager) => {
      const referral = await load(manager, id, 'requested');
      const now = new Date();
      Object.assign(referral, { status: 'claimed', holder_kind: 'partner', holder_id: clientId, holder_name: name });
      Object.assign(referral, { claimed_at: now, lease_hours: LEASE_HOURS, reason: null, note: null });
      referral.lease_until = new Date(now.getTime() + LEASE_HOURS * HOUR);
      await manager.save(referral);
      await manager.save(lineOf(manager, referral, ['claim', 'requested']));
    });
  const complete = (id: string) =>
    source.transaction(async (manager) => {
      const referral = await load(manager, id, 'claimed');
      Object.assign(referral, { status: 'completed', lease_until: null, ended_at: new Date(), outcome: 'granted' });
      referral.one_off_fen = String(ONE_OFF_FEN);
      await manager.save(referral);
      await manager.save(lineOf(manager, referral, ['complete', 'claimed']));
      await manager.save(manager.create(OutboxRow, { topic: 'measure-ended', payload: payloadOf(referral, today) }));
    });
  return { claim, complete, close: () => source.destroy() };
}

async function load(manager: EntityManager, id: string, status: string): Promise<ReferralRow> {
  const lock = { mode: 'pessimistic_write' } as const;
  const referral = await manager.findOneOrFail(ReferralRow, { where: { id }, lock });
  assertOne(referral.status === status ? 1 : 0, id);
  return referral;
}

function lineOf(manager: EntityManager, referral: ReferralRow, [action, from]: [string, string]): ActionRow {
  const { id, application_id, division, to_agency_id, status, programme, outcome } = referral;
  return manager.create(ActionRow, {
    ...{ application_id, referral_id: id, division, audience_agency_id: to_agency_id, action, from_status: from },
    ...{ to_status: status, actor_kind: 'partner', actor_id: clientId, actor_name: name, agency_id: to_agency_id },
    ...{ agency_name: name, detail: { programme, outcome: outcome ?? undefined } },
  });
}

function payloadOf({ measure_id, application_id, outcome, reason, monthly_fen }: ReferralRow, endedOn: string): object {
  const told = { outcome, reason, monthlyFen: monthly_fen, oneOffFen: ONE_OFF_FEN };
  return { measureId: measure_id, applicationId: application_id, ...told, agencyName: name, endedOn };
}
