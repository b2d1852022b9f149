import { Missing } from './rule/missing';
import type { Told } from './rule/missing';
import type { Need as DeclaredNeed } from './pack/policy-pack';
import type { FamilyRun } from './program/family-run';
import { fill } from './program/template';
import type { Need, ProposedMeasure } from './assessment';
import { HARDSHIP_KINDS } from './household-facts';

interface Seen {
  detail: string;
  memberIds?: string[];
}

/** 需求: what was told at the window and what the facts show, one entry per kind. An unknown fact shows nothing. */
export function findNeeds(run: FamilyRun): Need[] {
  return HARDSHIP_KINDS.flatMap((kind) => {
    const declared = run.pack.needs.find((need) => need.kind === kind);
    const seen = declared ? seenIn(run, declared) : null;
    const told = (run.family.facts.hardships ?? []).filter((hardship) => hardship.kind === kind);
    const name = declared?.name ?? kind;
    const because: Need['because'] = [
      ...told.map(({ note }) => ({ source: 'told' as const, detail: note ?? `${name}困难` })),
      ...(seen ? [{ source: 'facts' as const, detail: seen.detail }] : []),
    ];
    if (because.length === 0) return [];
    const programmes = run.pack.programmes.filter(({ answers }) => answers.includes(kind)).map(({ id }) => id);
    return [{ kind, ...(seen?.memberIds && { memberIds: seen.memberIds }), because, programmes }];
  });
}

function seenIn(run: FamilyRun, need: DeclaredNeed): Seen | null {
  const ref = { level: need.level, name: need.cell };
  const says = fill(need.says, run.frame());
  if (need.level === 'household') return run.cell(ref, null) === true ? { detail: says } : null;
  const people = run.family.members.filter((member) => run.cell(ref, member) === true);
  return people.length > 0 ? { detail: `${people.length} 人${says}`, memberIds: people.map(({ id }) => id) } : null;
}

/** Whether some need is answered by no programme judged so far (社会救助法 第57条). */
export function needLeftOpen(needs: readonly Need[], judged: readonly ProposedMeasure[]): Told {
  const answers = needs.map((need) => judged.filter(({ programme }) => need.programmes.includes(programme)));
  if (answers.some((measures) => measures.every(({ verdict }) => verdict === 'not-eligible'))) return true;
  const unsettled = answers.filter((measures) => !measures.some(({ verdict }) => verdict === 'eligible')).flat();
  const missing = unsettled.flatMap((measure) => measure.missing ?? []);
  return unsettled.length > 0 ? new Missing([...new Set(missing)]) : false;
}
