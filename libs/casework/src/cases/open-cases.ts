import type { Actor, PlainDate } from '@yimen/kernel';
import { ageOn } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { procedureTerms } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import type { KnownHousehold } from '@yimen/registry';
import { agencyFor } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Application } from '../domain/application';
import { newestProcedure } from '../domain/procedures/procedures';
import type { NewMeasure } from '../persistence/measure.repository';
import type { CaseFile, CasePerson } from './case-file';
import { insertCase } from './case.repository';
import { logCase } from './log-case';
import { runClocks } from './run-clocks';

/** 未成年人保护法 第2条. */
const OF_AGE = 18;

/**
 * Opens a case for each confirmed measure whose programme has a procedure of its own; the others are referred. Terms and
 * table version are kept as they are that day (I9).
 */
export async function openCases(tx: Tx, actor: Actor, { application, pack, measures, today }: Opening): Promise<void> {
  const own = measures.filter((measure) => newestProcedure(procedureNameOf(pack, measure.programme)));
  if (own.length === 0) return;
  const household = await householdFor(tx, actor, application.householdId, 'open-case');
  for (const measure of own) await openCase(tx, actor, { application, pack, measure, household, today });
}

interface Opening {
  application: Application;
  pack: PolicyPack;
  measures: readonly NewMeasure[];
  today: PlainDate;
}

interface One extends Omit<Opening, 'measures'> {
  measure: NewMeasure;
  household: KnownHousehold;
}

async function openCase(tx: Tx, actor: Actor, { application, pack, measure, household, today }: One): Promise<void> {
  const terms = procedureTerms(pack, measure.programme, today, household.residence);
  const table = newestProcedure(terms.procedure);
  if (!table) return;
  const { id: applicationId, householdId, receiptNo, division, windowAgencyId, policyPack } = application;
  const { id: measureId, programme, monthlyFen, oneOffFen } = measure;
  const file = {
    ...{ id: uuidv7(), applicationId, measureId, householdId, receiptNo, division, programme },
    ...{
      programmeName: terms.programmeName,
      procedure: table.name,
      procedureVersion: table.version,
      policyPack,
      terms,
    },
    persons: personsOf(application, programme, household, today),
    ...{ windowAgencyId, audienceAgencyId: await departmentOf(tx, pack, programme, division) },
    ...{ status: table.initial, monthlyFen, oneOffFen, openedOn: today },
  };
  await insertCase(tx, file);
  const opened = { ...file, version: 1 } as CaseFile;
  // Limits count from acceptance, however long the clerk took to assess and confirm (民发〔2021〕57号 第15、22条).
  const on = application.acceptedOn ?? today;
  await runClocks(tx, table, opened, { from: null, to: table.initial, on, by: actor.name });
  logCase(tx, actor, opened, { action: 'open-case', from: null, to: table.initial, detail: { programme } });
}

function programmeOf(pack: PolicyPack, programme: string) {
  return pack.programmes.find(({ id }) => id === programme);
}

function procedureNameOf(pack: PolicyPack, programme: string): string {
  return programmeOf(pack, programme)?.procedure ?? 'departmental';
}

/** 残联 takes part where the pack names it as the programme's agency; civil affairs and the window decide themselves. */
async function departmentOf(tx: Tx, pack: PolicyPack, programme: string, division: string): Promise<string | null> {
  const kind = programmeOf(pack, programme)?.agency;
  if (!kind || kind === 'window' || kind === 'county-civil-affairs') return null;
  return (await agencyFor(tx, kind, division))?.id ?? null;
}

/** Whom it was found for; the whole household where it is the household's. */
function personsOf(
  { assessment }: Application,
  programme: string,
  { members }: KnownHousehold,
  today: PlainDate,
): CasePerson[] {
  const proposed = assessment?.measures.find((measure) => measure.programme === programme);
  const ids = new Set(proposed?.memberIds ?? members.map(({ id }) => id));
  return members
    .filter(({ id }) => ids.has(id))
    .map(({ id, birthDate }) => ({ memberId: id, minor: ageOn(birthDate, today) < OF_AGE }));
}
