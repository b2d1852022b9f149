import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '../../domain/procedure';
import { PROCEDURES } from '../../domain/procedures/procedures';
import { contradictions } from './history-spec';
import type { History } from './history-spec';

const histories = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as History] as const);
const named = (story: string) => histories.find(([, history]) => history.story === story)?.[1] as History;

describe('A finished case would run the same way today, by the version it started with (I9)', () => {
  it.each(histories)('%s', (_, history) => {
    expect(contradictions(history)).toEqual([]);
  });

  it('there is one of each kind, of every version that a running case may have', () => {
    expect(histories.length).toBeGreaterThanOrEqual(11);
    const recorded = new Set(histories.map(([, { procedure, version }]) => `${procedure}@${version}`));
    expect(PROCEDURES.map(({ name, version }) => `${name}@${version}`).filter((one) => !recorded.has(one))).toEqual([]);
  });
});

describe('A table that is changed without a new version breaks what is recorded, and the step is named', () => {
  const changed = (change: (table: Procedure) => Partial<Procedure>) =>
    PROCEDURES.map((table) => (table.name === 'basic-living' ? { ...table, ...change(table) } : table));

  it('an action that leads elsewhere: confirmation without the days of the publicity (民发〔2021〕57号 第19条)', () => {
    const tables = changed(({ states }) => ({
      states: {
        ...states,
        reviewing: { ...states.reviewing, on: { ...states.reviewing?.on, 'propose-grant': 'confirming' } },
      } as Procedure['states'],
    }));
    expect(contradictions(named('granted'), tables)).toEqual([
      "granted, basic-living@1: step 4 (2026-09-01 'propose-grant' in 'reviewing'): leads to 'confirming', not 'publicised'",
    ]);
    expect(contradictions(named('not-cooperating'), tables)).toEqual([]);
  });

  it('an action that is somebody else’s: the county confirms where the law says so (LAW 44)', () => {
    const tables = changed(({ actions }) => ({
      actions: { ...actions, confirm: { name: '确认', by: ['township-reviewer'] } },
    }));
    expect(contradictions(named('granted'), tables)).toEqual([
      "granted, basic-living@1: step 6 (2026-09-09 'confirm' in 'confirming'): not for 'county-officer'",
    ]);
  });

  it('a step that is no more, another beginning, another end', () => {
    const gone = changed(({ states: { refusing: _, ...states } }) => ({ states }));
    expect(contradictions(named('refused'), gone)).toEqual([
      "refused, basic-living@1: step 6 (2026-09-09 'deliver-refusal' in 'refusing'): there is no 'refusing'",
    ]);
    const begun = changed(() => ({ initial: 'reviewing' }));
    expect(contradictions(named('withdrawn'), begun)[0]).toContain("begins with 'reviewing', not 'surveying'");
    const ended = changed(({ states }) => ({
      states: { ...states, withdrawn: { ...states.withdrawn, outcome: 'refused' } } as Procedure['states'],
    }));
    expect(contradictions(named('withdrawn'), ended)).toEqual([
      "withdrawn, basic-living@1: ends with 'refused', not 'not-pursued'",
    ]);
  });
});
