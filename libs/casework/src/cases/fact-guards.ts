import type { PlainDate } from '@yimen/kernel';
import { assertNotShared } from '../domain/assert-not-shared';
import type { PaperCode } from '../domain/papers';
import { refuse } from './case.errors';
import type { CaseRecord } from './case-file';
import { last, since } from './guard';
import type { Guard } from './guard';

export const surveyed: Guard = ({ records }) => {
  const survey = last(since(records), 'survey');
  if (!survey) throw refuse('survey-missing');
  if (survey.body.signed !== true) throw refuse('survey-unsigned');
};

export const checked: Guard = ({ records }) => {
  if (!last(since(records), 'check')) throw refuse('check-missing');
};

export const enoughInvestigators: Guard = ({ file, told }) => {
  const least = file.terms.practice.investigators;
  if ((told.investigators?.length ?? 0) < least) throw refuse('too-few-investigators', `至少 ${least} 人`);
};

/** 民发〔2021〕43号 第20条: the care tier follows from how far somebody can look after themselves. */
export const selfCareKnown: Guard = ({ file, records }) => {
  if (file.programme === 'tekun' && !last(records, 'self-care')) throw refuse('self-care-missing');
};

export const tekunOnly: Guard = ({ file }) => {
  if (file.programme !== 'tekun') throw refuse('self-care-not-asked');
};

/** LAW 40, 41: no look at anybody's means without consent. */
export const authorised: Guard = ({ told }) => {
  if (told.authorised !== true) throw refuse('check-unauthorised');
};

export const notInFuture: Guard = ({ told, today }) => {
  const day = [told.on, told.asOf].find((given) => given !== undefined && given > today);
  if (day !== undefined) throw refuse('day-not-yet', day);
};

/** LAW 62; 民发〔2021〕57号 第10条: told once, everything. */
export const notAskedBefore: Guard = ({ records }) => {
  if (last(records, 'papers-asked')) throw refuse('papers-asked-before');
};

export const notShared: Guard = ({ told }) => assertNotShared((told.papers ?? []) as readonly PaperCode[]);

export const departmentAgreed: Guard = ({ file, records }) => {
  if (file.audienceAgencyId && !last(since(records), 'department-opinion')) throw refuse('department-first');
};

export const hasDepartment: Guard = ({ file }) => {
  if (!file.audienceAgencyId) throw refuse('no-department');
};

/** When the facts on file are of; null where there are none. */
export function factsAsOf(records: readonly CaseRecord[]): PlainDate | null {
  const asOf = last(records, 'check')?.body.asOf as PlainDate | undefined;
  return asOf ?? last(records, 'department-opinion')?.onDay ?? null;
}

/**
 * Nobody is found to qualify, or not to, without facts (LAW 43); after an objection without new ones (民发〔2021〕57号 第19条).
 */
export const rechecked: Guard = ({ records }) => {
  const found = records.slice(records.findLastIndex(({ kind }) => kind === 'objection') + 1);
  if (!last(found, 'check') && !last(found, 'department-opinion')) throw refuse('check-missing');
};
