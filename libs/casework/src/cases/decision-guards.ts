import { addDays, formatYuan } from '@yimen/kernel';
import { refuse } from './case.errors';
import { daysToHang, onlyMinors } from './days-to-hang';
import { factsAsOf } from './fact-guards';
import { last, ledBy } from './guard';
import type { Asked, Guard } from './guard';

/** 未成年人保护法 第4条: what is for minors only is never shown; what isn't published can't be. */
export const publishable: Guard = ({ file }) => {
  if (file.terms.publicity && onlyMinors(file)) throw refuse('publicity-of-a-child');
  if (!daysToHang(file)) throw refuse('publicity-not-for-this');
};

export const needsNoPublicity: Guard = ({ file }) => {
  if (daysToHang(file)) throw refuse('publicity-required');
};

/** 民发〔2021〕57号 第20条: after what asked for it, not before. */
export const visited: Guard = ({ file, records }) => {
  const asked = file.staffRelative || file.complained || file.sampled;
  const since = records.slice(records.findLastIndex(({ kind }) => kind === 'relative' || kind === 'complaint') + 1);
  if (asked && !last(since, 'county-visit')) throw refuse('county-visit-missing');
};

/** 民发〔2021〕43号 第16条: the county draws at least the pack's share of tekun cases before any is confirmed. */
export const sampleDrawn: Guard = ({ file }) => {
  if (file.programme === 'tekun' && file.sampleDrawId === null) throw refuse('sample-not-drawn');
};

/** Four eyes: who gave the opinion, or led the conference, may not decide on it. */
export const notOwnOpinion: Guard = ({ actor, records }) => {
  if (ledBy(records)?.byId === actor.id) throw refuse('own-opinion');
};

/** 一事一议: what the conference concluded is what is decided (国办发〔2023〕39号). */
export const asConferred =
  (outcome: 'grant' | 'refuse'): Guard =>
  ({ records }) => {
    const concluded = last(records, 'conference')?.body.outcome;
    if (concluded !== undefined && concluded !== outcome) throw refuse('against-conference');
  };

/** I7: nothing adverse without facts, or on stale ones. */
export const fresh: Guard = ({ file, records, today }) => {
  const asOf = factsAsOf(records);
  if (asOf === null) throw refuse('check-missing');
  const oldest = addDays(today, -file.terms.practice.freshFactsDays);
  if (asOf < oldest) throw refuse('facts-stale', `核对截至 ${asOf}`, { asOf });
};

function changesAmount({ file, told }: Asked): boolean {
  const differs = (given: number | undefined, known: number | null) => given !== undefined && given !== known;
  return differs(told.monthlyFen, file.monthlyFen) || differs(told.oneOffFen, file.oneOffFen);
}

/** LAW 18: another amount than the one assessed says why. */
export const amountExplained: Guard = (asked) => {
  if (changesAmount(asked) && !asked.told.why) throw refuse('amount-needs-reason');
};

/** Aid in distress is money: a grant of nothing would be a refusal without reasons (LAW 45). */
export const amountGiven: Guard = ({ file, told }) => {
  const { oneOffFen, monthlyFen } = told;
  const none = !(oneOffFen ?? file.oneOffFen) && !(monthlyFen ?? file.monthlyFen);
  const nothing = file.procedure === 'urgent-aid' && none;
  if (nothing || told.monthlyFen === 0 || told.oneOffFen === 0) throw refuse('amount-missing');
};

/** What hung is what is confirmed; another amount hangs again first (民发〔2021〕57号 第19条). */
export const amountShown: Guard = (asked) => {
  const { file, records } = asked;
  if (changesAmount(asked) && daysToHang(file) && ledBy(records)?.kind === 'opinion')
    throw refuse('publicity-required');
};

/** 2026年1月意见: at most one month of the local standard. */
export const underSmallCap: Guard = ({ file, told }) => {
  const cap = file.terms.practice.urgentCapFen;
  if (cap === null || Number(told.amountFen) > cap)
    throw refuse('above-small-cap', cap === null ? '当地没有公布标准' : `上限 ${formatYuan(cap)}`, { capFen: cap });
};

/** 民发〔2021〕57号 第19条: what may be shown is confirmed only after it hung, or where a conference decided it. */
export const published: Guard = ({ file, records }) => {
  const led = ledBy(records);
  if (daysToHang(file) && led?.kind === 'opinion' && led.body.proposes !== 'grant') throw refuse('publicity-required');
};

/** LAW 45: in writing, with reasons. */
export const reasoned: Guard = ({ told }) => {
  if (!told.reasons?.length) throw refuse('reasons-missing');
};
