import { addDays } from '@yimen/kernel';
import { check, REASONS, survey } from './town-steps-spec';
import { ASSISTANT, CLERK, COUNTY, REVIEWER } from './model-spec';
import type { Model, Outcome, Way } from './model-spec';

/** 分; one month of the 低保 standard of 重庆 is 770 元. */
const [SMALL, TOO_MUCH] = [60_000, 77_001];
/** Facts are fresh for so many days (I7). */
const FRESH_DAYS = 30;
/** Twenty working days are four weeks at least; ten are two. */
const SURELY_IN_TIME = 14;
const record = { records: 1 } as const;

export const fresh = ({ checkedOn, opinedOn, today }: Model) =>
  (checkedOn ?? opinedOn ?? today) >= addDays(today, -FRESH_DAYS);
export const sentBack = { surveyed: false, checked: false, agreed: false } as const;

/** Nobody is found to qualify, or not to, without facts (LAW 43). */
export const known = ({ checkedOn, unproven }: Model, then: Outcome) =>
  checkedOn === null || unproven ? 'check-missing' : then;

/** LAW 43; 民发〔2021〕57号 第15、16条. */
export const surveying = (from: readonly string[]): Way => ({
  ...{ who: [CLERK, REVIEWER], from },
  told: ({ today }, odd) => ({ ...survey(today), ...(odd && { investigators: ['刘敏'] }) }),
  go: (_, __, odd) => (odd ? 'too-few-investigators' : { surveyed: true, leaves: record }),
});

/** LAW 40, 41, 43. */
export const checking = (from: readonly string[], then: Outcome = {}): Way => ({
  ...{ who: [CLERK, REVIEWER, COUNTY], from },
  told: ({ today }, odd) => ({ ...check(today), authorised: !odd }),
  go: ({ today }, _, odd) =>
    odd
      ? 'check-unauthorised'
      : { ...(then as object), checked: true, unproven: false, checkedOn: today, leaves: record },
});

/** LAW 62; 民发〔2021〕57号 第10条: once, and nothing that sharing has. */
export const papersAsked = (from: string): Way => ({
  ...{ who: [CLERK], from: [from] },
  told: (_, odd) => ({ papers: [odd ? 'income-proof' : 'check-authorisation'] }),
  go: ({ asked }, _, odd) =>
    asked
      ? 'papers-asked-before'
      : odd
        ? 'paper-shared'
        : { status: 'awaiting-papers', asked: true, leaves: { ...record, notices: 1 } },
});

export const papersCame = (to: string): Way => ({
  ...{ who: [CLERK, ASSISTANT], from: ['awaiting-papers'] },
  go: () => ({ status: to, leaves: record }),
});

/** LAW 43; 民发〔2021〕57号 第29条. */
export const terminated = (who: string, from: readonly string[]): Way => ({
  ...{ who: [who], from, told: () => ({ note: '三次约定均不在家' }) },
  go: () => ({ status: 'not-pursued', leaves: { ...record, notices: 1 } }),
});

export const withdrawn = (from: readonly string[]): Way => ({
  ...{ who: [CLERK], from, go: () => ({ status: 'withdrawn', hangsUntil: null, leaves: record }) },
});

/** 民发〔2021〕57号 第11、20条; LAW 68: whatever asks for a county home visit. */
export const watched = (from: readonly string[]): Way => ({
  ...{ who: [CLERK, REVIEWER, COUNTY], from, go: () => ({ watched: true, visited: false, leaves: record }) },
});

export const visited = (from: readonly string[]): Way => ({
  ...{ who: [COUNTY], from },
  told: ({ today }, odd) => ({ on: odd ? addDays(today, 1) : today, findings: '属实' }),
  go: (_, __, odd) => (odd ? 'day-not-yet' : { visited: true, leaves: record }),
});

/** An opinion by the township (LAW 44), where what it needs is on file. */
export const proposed = (from: readonly string[], needs: (model: Model, by: string) => Outcome): Way => ({
  ...{ who: [REVIEWER], from, told: () => ({ text: '意见', reasons: REASONS }) },
  go: (model, by) => {
    const outcome = needs(model, by);
    return typeof outcome === 'string'
      ? outcome
      : { favours: 'grant', ...outcome, opinionBy: by, leaves: { ...record, ...outcome.leaves } };
  },
});

/** Seven days, or as many as the place has for the second time (民发〔2021〕57号 第19条; 重庆条例 第18条). */
export const hung = ({ today, objected }: Model, again: number): Outcome => ({
  ...{ status: 'publicised', hangsUntil: addDays(today, objected ? again : 7), leaves: { postings: 1 } },
});

/** Somebody objects while it hangs: what was found has to be found again (民发〔2021〕57号 第19条). */
export const objected = (to: string): Way => ({
  ...{ who: [CLERK, REVIEWER], from: ['publicised'], told: () => ({ text: '有车' }) },
  go: ({ today, hangsUntil }) =>
    today > String(hangsUntil)
      ? 'publicity-over'
      : {
          ...sentBack,
          status: to,
          objected: true,
          unproven: true,
          hangsUntil: null,
          leaves: { records: 1, objections: 1 },
        },
});

/** LAW 44: by somebody else than who gave the opinion; another amount with why. LAW 45: `shown` in the village for seven days. */
export const confirmed = (who: string, shown: boolean): Way => ({
  ...{ who: [who], from: ['confirming'], told: (_, odd) => (odd ? { monthlyFen: 1 } : {}) },
  go: (model, by, odd) => {
    if (model.watched && !model.visited) return 'county-visit-missing';
    if (model.opinionBy === by) return 'own-opinion';
    if (model.conferred === 'refuse') return 'against-conference';
    if (shown && model.favours === 'refusal') return 'publicity-required';
    if (odd) return 'amount-needs-reason';
    const told = shown ? addDays(model.today, 7) : null;
    return { status: 'granted', toldUntil: told, leaves: { records: 1, notices: 1, ...(shown && { postings: 1 }) } };
  },
});

/** LAW 45, and nothing against anybody on facts of last month (I7). */
export const refused = (who: string): Way => ({
  ...{ who: [who], from: ['confirming'], told: () => ({ reasons: REASONS }) },
  go: (model, by) => {
    if (model.watched && !model.visited) return 'county-visit-missing';
    if (model.opinionBy === by) return 'own-opinion';
    if (model.conferred === 'grant') return 'against-conference';
    if (model.checkedOn === null && model.opinedOn === null) return 'check-missing';
    return fresh(model) ? { status: 'refusing', leaves: { records: 1, notices: 1 } } : 'facts-stale';
  },
});

export const returned = (who: string, from: string, to: string): Way => ({
  ...{ who: [who], from: [from], go: () => ({ ...sentBack, status: to, leaves: record }) },
});

/** LAW 45. */
export const delivered: Way = {
  ...{ who: [CLERK], from: ['refusing'], go: () => ({ status: 'refused', leaves: record }) },
};

/** Once, where the pack has a longer limit (民发〔2021〕57号 第22条). */
export const extended = (who: string, from: readonly string[], longer: boolean): Way => ({
  ...{ who: [who], from, told: () => ({ note: '情况复杂' }) },
  unsure: ({ today, begunOn }) => today > addDays(begunOn, SURELY_IN_TIME),
  go: (model) => {
    if (model.extended) return 'deadline-extended-before';
    return longer ? { extended: true, leaves: record } : 'deadline-not-extendable';
  },
});

/** By the system only, when its days are over. */
export const ended: Way = { who: [], from: ['publicised'], go: () => 'not-allowed' };

/** Money from the township's fund (LAW 35, 50); at once only up to a month of the local standard. */
export const paid = (to: string, capped: boolean, from: readonly string[] = ['registered']): Way => ({
  ...{ who: [REVIEWER], from },
  told: (_, odd) => ({ to: '覃桂芳', amountFen: odd ? TOO_MUCH : SMALL, reason: '失火' }),
  go: (_, __, odd) =>
    odd && capped
      ? 'above-small-cap'
      : { status: to, hangsUntil: null, leaves: { records: 1, payments: 1, notices: 1 } },
});
