import type { Fen } from '@yimen/kernel';
import { Missing } from './rule/missing';
import type { Told } from './rule/missing';
import type { Programme } from './pack/policy-pack';
import { cellNames } from './program/cell';
import type { FamilyRun } from './program/family-run';
import type { Person } from './vocabulary/family';
import type { ProposedMeasure, Verdict } from './assessment';
import { figuresIn, reasonsFor } from './reasons';
import { roundMoney } from './round-money';

/** One programme judged for one family: verdict, whom it covers, what is due, and why. */
export function proposeMeasure(run: FamilyRun, programme: Programme): ProposedMeasure {
  const measure = programme.for === 'household' ? forHousehold(run, programme) : forMembers(run, programme);
  const paid = measure.monthlyFen ?? measure.oneOffFen;
  const figures = paid === undefined ? [] : figuresIn(run, programme.amountLeansOn);
  return figures.length > 0 ? { ...measure, figures } : measure;
}

function forHousehold(run: FamilyRun, programme: Programme): ProposedMeasure {
  const told = run.cell({ level: 'household', name: cellNames.eligible(programme.id) }, null);
  const base = { programme: programme.id, verdict: verdictOf(told) };
  const because = reasonsFor(run, programme, [null]);
  if (told instanceof Missing) return { ...base, missing: [...told.names], because };
  if (told === false) return { ...base, because };
  const covered = programme.covers
    ? run.family.members.filter(
        (member) => run.cell({ level: 'member', name: cellNames.covers(programme.id) }, member) === true,
      )
    : run.family.members;
  const due = amountOf(run, programme, null);
  return { ...base, ...paid(programme, due), ...idsOf(covered), because };
}

function forMembers(run: FamilyRun, programme: Programme): ProposedMeasure {
  const ref = { level: 'member' as const, name: cellNames.eligible(programme.id) };
  const judged = run.family.members.map((member) => ({ member, told: run.cell(ref, member) }));
  const covered = judged.filter(({ told }) => told === true).map(({ member }) => member);
  const unsure = judged.filter(({ told }) => told instanceof Missing);
  const missing = Missing.all(unsure.map(({ told }) => told as Missing)).names;
  const verdict: Verdict = covered.length > 0 ? 'eligible' : unsure.length > 0 ? 'unknown' : 'not-eligible';
  const decisive =
    covered.length > 0 ? covered : unsure.length > 0 ? unsure.map(({ member }) => member) : run.family.members;
  const because = reasonsFor(run, programme, decisive);
  const base = { programme: programme.id, verdict };
  if (verdict !== 'eligible') return { ...base, ...(missing.length > 0 && { missing: [...missing] }), because };
  const dues = covered.map((member) => ({ member, due: amountOf(run, programme, member) }));
  const perMember = Object.fromEntries(dues.flatMap(({ member, due }) => (due === null ? [] : [[member.id, due]])));
  const all = dues.every(({ due }) => due !== null);
  const sum = all ? dues.reduce((total, { due }) => total + (due ?? 0), 0) : null;
  return {
    ...base,
    ...paid(programme, sum),
    ...idsOf(covered),
    ...(programme.pays && { perMember }),
    // The others may qualify too once their facts are known.
    ...(missing.length > 0 && { missing: [...missing] }),
    because,
  };
}

/** 分, rounded by the pack and never below zero; null where the department sets it or a figure isn't published. */
function amountOf(run: FamilyRun, programme: Programme, member: Person | null): Fen | null {
  if (!programme.pays) return null;
  const told = run.cell({ level: programme.for, name: cellNames.amount(programme.id) }, member);
  return told instanceof Missing ? null : roundMoney(Math.max(0, Number(told)), run.pack.rounding);
}

function paid({ pays }: Programme, fen: Fen | null): Pick<ProposedMeasure, 'monthlyFen' | 'oneOffFen'> {
  if (fen === null) return {};
  return pays === 'monthly' ? { monthlyFen: fen } : { oneOffFen: fen };
}

function idsOf(people: readonly Person[]): { memberIds?: string[] } {
  return people.length > 0 ? { memberIds: people.map(({ id }) => id) } : {};
}

function verdictOf(told: Told): Verdict {
  if (told instanceof Missing) return 'unknown';
  return told ? 'eligible' : 'not-eligible';
}
