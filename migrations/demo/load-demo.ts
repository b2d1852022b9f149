import { addDays } from '@yimen/kernel';
import { DELIVERING_SOURCES, loadFeed } from '@yimen/monitoring';
import { Ledger } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { EntityManager } from 'typeorm';
import { loadOnce } from '../load-once';
import { readDivisions } from '../reference/divisions/divisions';
import { lastOfMonth } from './chance/draw-date';
import type { DemoHousehold } from './demo-household';
import { demoVillages } from './demo-places';
import { generateFacts } from './facts';
import { generateHouseholds } from './households';
import { loadStaff } from './load-staff';

const DEMO_SEED = 2026;
/** The generator counts from here; nobody reports about earlier months. */
const FIRST_MONTH = '2026-10';
/** Raise it when the generator changes. */
const EDITION = '1';

const HOUSEHOLDS = `
  insert into household (id, division, residence, facts)
  select * from jsonb_to_recordset($1) as h(id uuid, division text, residence text, facts jsonb)
  on conflict (id) do nothing`;

const MEMBERS = `
  insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
  select * from jsonb_to_recordset($1) as m(id uuid, "householdId" uuid, division text, name text, "residentId" text,
    "birthDate" date, sex text, kinship text, facts jsonb, "joinedOn" date)
  on conflict (id) do nothing`;

/**
 * Staff, some 3,000 households and the facts of the last full month before `today`: what departments would have
 * delivered by now. The same seed gives the same county.
 */
export function loadDemo(manager: EntityManager, today: string, count = 3000): Promise<boolean> {
  const lastFull = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  const month = lastFull < FIRST_MONTH ? FIRST_MONTH : lastFull;
  return loadOnce(manager, 'demo', `${EDITION}-${DEMO_SEED}-${month}-${count}`, async () => {
    await loadStaff(manager);
    const households = generateHouseholds({ seed: DEMO_SEED, count, villages: demoVillages(readDivisions()) });
    await manager.query(HOUSEHOLDS, [JSON.stringify(households.map(householdRow))]);
    await manager.query(MEMBERS, [JSON.stringify(households.flatMap(memberRows))]);
    await loadFacts(manager, households, month);
    await manager.query('analyze household, member, fact');
  });
}

/** Delivered like any department's, by the monitoring room: every source speaks, also one with nothing to say. */
async function loadFacts(manager: EntityManager, households: readonly DemoHousehold[], month: string): Promise<void> {
  const householdIds = new Map(households.map((household) => [household.key, household.id]));
  const people = new Map(
    households.flatMap(({ id, members }) => members.map((member) => [member.residentId, { id, member }])),
  );
  const facts = generateFacts(households, month, DEMO_SEED).map((fact) => {
    const person = 'residentId' in fact ? people.get(String(fact.residentId)) : undefined;
    const householdId = person?.id ?? householdIds.get('householdKey' in fact ? String(fact.householdKey) : '') ?? '';
    return {
      householdId,
      memberId: person?.member.id ?? null,
      kind: fact.kind,
      value: fact.value,
      source: fact.source,
    };
  });
  const client = (await manager.queryRunner?.connect()) as Tx['client'];
  const tx: Tx = { client, ledger: new Ledger(), underWay: [] };
  for (const source of DELIVERING_SOURCES) {
    const delivered = facts.filter((fact) => fact.source === source);
    await loadFeed(tx, { source, asOf: lastOfMonth(month), facts: delivered });
  }
}

function householdRow(household: DemoHousehold) {
  const { id, division, residence, members: _members, key: _key, address: _address, ...facts } = household;
  return { id, division, residence, facts };
}

function memberRows(household: DemoHousehold) {
  return household.members.map(({ id, name, residentId, birthDate, sex, kinship, ...facts }) => ({
    ...{ id, name, residentId, birthDate, sex, kinship, facts },
    ...{ householdId: household.id, division: household.division, joinedOn: birthDate },
  }));
}
