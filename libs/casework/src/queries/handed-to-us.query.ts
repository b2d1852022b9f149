import type { Actor, PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PublishedPacks } from '@yimen/policy';
import type { Application, MeasureOutcome } from '../domain/application';
import type { ApplicationStatus } from '../domain/application-states';
import { closingFacts } from '../notices/closing-facts';
import { getApplication } from '../persistence/application.repository';
import { measuresOf, reasonTextsOf } from '../persistence/measure.repository';
import type { MeasureView } from '../persistence/measure.repository';

/** What the region that handed an application to us is told of it: how far it is and what came of it, no amounts, nobody's name. */
export interface HandedToUs {
  receiptNo: string;
  office: string;
  status: ApplicationStatus;
  /** Goes up whenever a status changes or a measure is decided. */
  version: number;
  acceptedOn: PlainDate | null;
  outcome: MeasureOutcome | null;
  /** Why it was declined or sent back. */
  reason: { code: string; text: string } | null;
  measures: {
    programme: string;
    programmeName: string;
    outcome: MeasureOutcome | null;
    reason: string | null;
    agencyName: string | null;
  }[];
}

const LAST_WORD = `
  select w.name as office, l.reason as code, l.detail ->> 'text' as text
    from application p
    join agency w on w.id = p.window_agency_id
    left join lateral (select reason, detail from action_log
                        where application_id = p.id and action in ('decline', 'send-back') order by at desc limit 1) l on true
   where p.id = $1`;

interface LastWord {
  office: string;
  code: string | null;
  text: string | null;
}

/** For whoever may see the application in this transaction; the look is logged. */
export async function handedToUs(tx: Tx, actor: Actor, packs: PublishedPacks, id: string): Promise<HandedToUs> {
  const application = await getApplication(tx, id);
  const { receiptNo, status, acceptedOn, division, answer } = application;
  const { office, code, text } = (await row<LastWord>(tx, LAST_WORD, [id])) as LastWord;
  const measures = await measuresOf(tx, id);
  tx.ledger.look(actor, { division, subjectKind: 'application', subjectId: id, purpose: 'sender-follows' });
  return {
    ...{ receiptNo, office, status, acceptedOn, outcome: answer?.outcome ?? null },
    version: application.version + measures.filter(({ outcome }) => outcome !== null).length,
    reason: code === null ? null : { code, text: text ?? code },
    measures: await inWords(tx, packs, application, measures),
  };
}

/** Programmes and reasons as the closing letter says them; what is under way has neither outcome nor agency. */
async function inWords(
  tx: Tx,
  packs: PublishedPacks,
  { id, policyPack }: Application,
  measures: readonly MeasureView[],
): Promise<HandedToUs['measures']> {
  if (measures.length === 0) return [];
  const pack = await packs.load(tx, policyPack);
  const none = { outcome: 'not-pursued', lead: null, measures: [] } as const;
  const { measures: lines } = closingFacts({ ...none, measures: [] }, measures, pack, await reasonTextsOf(tx, id));
  return measures.map(({ programme, outcome, agencyName }, i) => {
    const { programmeName = programme, reason = null } = lines[i] ?? {};
    return { programme, programmeName, outcome, reason, agencyName };
  });
}
