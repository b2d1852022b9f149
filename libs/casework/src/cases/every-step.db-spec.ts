import { DomainError, next } from '@yimen/kernel';
import { CaseTown } from './case-town-spec';
import type { Procedure } from '../domain/procedure';
import { PROCEDURES } from '../domain/procedures/procedures';

/** One officer of each role. */
const OFFICERS = {
  'tongjing-clerk': ['window-clerk'],
  'tongjing-reviewer': ['township-reviewer'],
  'tongjing-assistant': ['assistant'],
  'yubei-civil-affairs': ['county-officer'],
  'yubei-supervisor': ['supervisor'],
} as const;

/** 渝北's neighbours don't even learn that the case exists. */
const STRANGERS = ['longxi-clerk', 'yunyang-civil-affairs'];

const PROGRAMME = { 'basic-living': 'dibao', subsidy: 'orphan', 'urgent-aid': 'temporary-aid' } as const;
/** As the pack of Chongqing leaves it: 低保 and subsidies to the county, urgent aid to the township (LAW 44; M7). */
const CONFIRMER = {
  'basic-living': 'county-officer',
  subsidy: 'county-officer',
  'urgent-aid': 'township-reviewer',
} as const;

describe.each(PROCEDURES.map((table) => [table.title, table] as const))(
  '%s: every status × action × role',
  (_, table) => {
    let town: CaseTown;
    let id: string;
    beforeAll(async () => {
      town = await CaseTown.open();
      id = await town.caseOf({ programme: PROGRAMME[table.name as keyof typeof PROGRAMME] });
    });
    afterAll(() => town?.close());

    describe.each(Object.keys(table.states))('%s', (status) => {
      beforeAll(() =>
        town.staff.admin(`update case_file set status = $2, reason = 'untrue-report' where id = $1`, [id, status]),
      );

      it.each(Object.entries(OFFICERS))('%s may what the table says, and nothing else', async (subject, roles) => {
        for (const action of Object.keys(table.actions)) {
          const answer = await attempt(town, subject, id, action);
          expect([action, answer]).toEqual([action, expected(table, status, action, roles)]);
        }
      });

      it.each(STRANGERS)('%s finds nothing', async (subject) => {
        for (const action of Object.keys(table.actions))
          expect(await attempt(town, subject, id, action)).toBe('case-not-found');
      });
    });
  },
);

/** `went` where the table and the actor allow it and only what was told decides; nothing is kept of the attempt. */
async function attempt(town: CaseTown, subject: string, id: string, action: string): Promise<string> {
  const undone = new Error('undone');
  const tried = town.undone(subject, id, action, undone);
  return tried.then(
    () => 'committed',
    (error: unknown) => (error === undone ? 'went' : codeOf(error)),
  );
}

const ASKED_FOR_MORE =
  /^(survey|check|too-few|self-care|publicity|county-visit|own-|facts|amount|above|department|no-department|papers|paper|fund|deadline|day-not|against|reasons)/;

function codeOf(error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  return ASKED_FOR_MORE.test(error.code) ? 'went' : error.code;
}

function expected(table: Procedure, status: string, action: string, roles: readonly string[]): string {
  const confirmer = CONFIRMER[table.name as keyof typeof CONFIRMER];
  const mine = table.actions[action]?.by.some((taker) => roles.includes(taker === 'confirmer' ? confirmer : taker));
  if (!mine) return 'not-allowed';
  return next(table, status, action) === null ? 'case-action-not-allowed' : 'went';
}
