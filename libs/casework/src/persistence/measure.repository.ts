import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { AnsweredMeasure } from '../domain/application';

export interface NewMeasure {
  id: string;
  programme: string;
  need: string;
  monthlyFen: number | null;
  oneOffFen: number | null;
}

const INSERT = `
  insert into measure (id, application_id, division, programme, need, status, monthly_fen, one_off_fen)
  select m.id, $1, $2, m.programme, m.need, 'confirmed', m."monthlyFen", m."oneOffFen"
    from jsonb_to_recordset($3) as m(id uuid, programme text, need text, "monthlyFen" bigint, "oneOffFen" bigint)`;

export async function insertMeasures(
  tx: Tx,
  application: { id: string; division: string },
  measures: readonly NewMeasure[],
): Promise<void> {
  await rows(tx, INSERT, [application.id, application.division, JSON.stringify(measures)]);
}

export interface MeasureView {
  id: string;
  programme: string;
  need: string;
  status: 'confirmed' | 'settled';
  monthlyFen: number | null;
  oneOffFen: number | null;
  outcome: AnsweredMeasure['outcome'] | null;
  reason: string | null;
  agencyName: string | null;
}

const VIEW = `id, programme, need, status, monthly_fen::float8 as "monthlyFen", one_off_fen::float8 as "oneOffFen",
              outcome, reason, agency_name as "agencyName"`;

export function measuresOf(tx: Tx, applicationId: string): Promise<MeasureView[]> {
  return rows<MeasureView>(tx, `select ${VIEW} from measure where application_id = $1 order by id`, [applicationId]);
}

const SETTLE = `
  update measure set status = 'settled', outcome = $2, agency_name = $3, monthly_fen = $4, one_off_fen = $5,
         reason = $6, reason_text = $7, settled_at = now()
   where id = $1 and status = 'confirmed' returning ${VIEW}`;

/** Null when it was settled before: a second telling changes nothing. */
export async function settle(
  tx: Tx,
  id: string,
  ended: Omit<AnsweredMeasure, 'programme'> & { reasonText?: string },
): Promise<MeasureView | null> {
  const { outcome, agencyName, monthlyFen, oneOffFen, reason, reasonText = null } = ended;
  const decided = [outcome, agencyName, monthlyFen, oneOffFen, reason, reasonText];
  const [settled] = await rows<MeasureView>(tx, SETTLE, [id, ...decided]);
  return settled ?? null;
}

const REASONS = `
  select id, reason_text as text from measure where application_id = $1 and reason_text is not null`;

/** Why, in the words that were used when it was decided, by measure. */
export async function reasonTextsOf(tx: Tx, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const told = await rows<{ id: string; text: string }>(tx, REASONS, [applicationId]);
  return new Map(told.map(({ id, text }) => [id, text]));
}
