import { createHash } from 'node:crypto';
import { dueDate, loadCalendar, WorkingCalendar } from '@yimen/deadlines';
import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import type { LimitTerms } from '@yimen/policy';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import type { CasePerson } from '../cases/case-file';
import type { Application } from '../domain/application';
import { placeWords } from './place-words';
import type { Publicity, PublicityKind } from './publicity';
import { insertPublicity, surroundingsOf } from './publicity.repository';
import { renderPublicity } from './render-publicity';
import { whoseName } from './whose-name';

export interface PublicityToPost {
  /** Left out: a proposal. */
  kind?: PublicityKind;
  caseId: string;
  application: Application;
  /** `publicity` or `republicity` of the case's terms. */
  days: Pick<LimitTerms, 'budget' | 'unit' | 'roll'>;
  /** As the pack publishes it (`publishedName`); hangs as given. */
  programmeName: string;
  /** 分 per month for all of them together; null where it is paid once or not set yet. */
  monthlyFen: Fen | null;
  persons: readonly CasePerson[];
  today: PlainDate;
  /** Left out: the one in the tables. */
  calendar?: WorkingCalendar;
}

const NO_HOLIDAYS = new WorkingCalendar([], []);

/**
 * 公示, and 公布 of what was decided: renders what hangs in the village and keeps it exactly so (LAW 45; 民发〔2021〕57号
 * 第19、24条). The day of posting doesn't
 * count; `endsOn` is the last day. Refuses `publicity-of-a-child`; that a case
 * hangs once at a time is held by the table.
 */
export async function postPublicity(tx: Tx, actor: Actor, input: PublicityToPost): Promise<Publicity> {
  const { kind = 'proposal', caseId, application, programmeName, monthlyFen, persons, today: startsOn } = input;
  const { id: applicationId, division } = application;
  const { village, township, windowName, round } = await surroundingsOf(tx, caseId, application);
  const name = await whoseName(tx, application.applicantId, persons, startsOn);
  const place = placeWords(township, village);
  const endsOn = await lastDay(tx, input);
  const shown = {
    kind,
    place,
    name,
    persons: persons.length,
    programmeName,
    monthlyFen,
    round,
    startsOn,
    endsOn,
    windowName,
  };
  const html = renderPublicity(shown);
  const publicity: Publicity = {
    ...{ id: uuidv7(), caseId, applicationId, division, village: division, place, kind, round, startsOn, endsOn },
    ...{ days: input.days.budget, unit: input.days.unit, status: 'posted', takenDownOn: null, takedownReason: null },
    sha256: createHash('sha256').update(html).digest('hex'),
  };
  insertPublicity(tx, { ...publicity, html, postedBy: actor.name });
  return publicity;
}

/** Where only the days of the calendar count, nobody needs to know the holidays. */
async function lastDay(tx: Tx, { days, today: from, calendar }: PublicityToPost): Promise<PlainDate> {
  const { budget, unit, roll = 'none' } = days;
  const leans = unit === 'working-day' || roll === 'next-working-day';
  const known = calendar ?? (leans ? await loadCalendar(tx) : NO_HOLIDAYS);
  return String(dueDate({ from, budget, unit, roll, suspensions: [] }, known).due);
}
