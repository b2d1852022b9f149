import { randomBytes } from 'node:crypto';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import { draw } from './draw';
import { refuse } from './case.errors';
import type { CaseFile } from './case-file';

export interface SampleDraw {
  id: string;
  programme: string;
  /** Of the population, at least. */
  percent: number;
  seed: string;
  population: string[];
  drawn: string[];
  drawnOn: PlainDate;
  byName: string;
}

const WAITING = `
  select id, application_id as "applicationId", division, status, terms
    from case_file
   where programme = $1 and division ^@ $2 and sample_draw_id is null and closed_on is null
     and status in ('reviewing', 'publicised', 'confirming')
   order by id for update`;

const KEEP = `
  insert into sample_draw (id, division, programme, percent, seed, population, drawn, drawn_on, by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  returning id, programme, percent, seed, population, drawn, drawn_on::text as "drawnOn", by_name as "byName"`;

const MARK = `
  update case_file set sample_draw_id = $1, sampled = id = any ($3), version = version + 1 where id = any ($2)`;

/**
 * 抽查: draws at least the pack's share of the cases that wait and stood in no draw yet; the drawn ones need a county home
 * visit before they are confirmed (民发〔2021〕43号 第16条). The seed is made here and kept, so nobody chooses.
 * Refuses `nothing-to-sample`.
 */
export async function drawSample(
  tx: Tx,
  actor: Actor,
  { programme, today }: { programme: string; today: PlainDate },
): Promise<SampleDraw> {
  assertMay(actor, 'sample.draw');
  const area = String(actor.grants.find(({ role }) => role === 'county-officer')?.prefix);
  const waiting = await rows<CaseFile>(tx, WAITING, [programme, area]);
  if (waiting.length === 0) throw refuse('nothing-to-sample');
  const percent = Math.max(...waiting.map(({ terms }) => terms.practice.samplePercent));
  const [id, seed] = [uuidv7(), randomBytes(16).toString('hex')];
  const population = waiting.map((file) => file.id);
  const drawn = draw(population, percent, seed);
  const kept = [id, area.padEnd(12, '0'), programme, percent, seed, population, drawn, today, actor.name];
  const told = await row<SampleDraw>(tx, KEEP, kept);
  await rows(tx, MARK, [id, population, drawn]);
  for (const { id: caseId, applicationId, division, status } of waiting) {
    const action = drawn.includes(caseId) ? 'sampled' : 'not-sampled';
    tx.ledger.record(actor, {
      applicationId,
      caseId,
      division,
      action,
      from: status,
      to: status,
      detail: { draw: id },
    });
  }
  return told as SampleDraw;
}
