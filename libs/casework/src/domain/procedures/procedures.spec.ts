import { basicLiving } from './basic-living';
import { newestProcedure, procedureFaults, procedureOf, PROCEDURES } from './procedures';

describe('the tables that cases are run by', () => {
  it.each(PROCEDURES.map((table) => [`${table.name}@${table.version}`, table] as const))(
    '%s has no fault',
    (_, table) => {
      expect(procedureFaults(table)).toEqual([]);
    },
  );

  it.each([
    [
      'an action nobody may take',
      { ...basicLiving.actions, dream: { name: '', by: [] } },
      {},
      "'dream' is never possible",
    ],
    [
      'an end without outcome',
      basicLiving.actions,
      { granted: { name: '', clock: 'stopped', on: {} } },
      'end without outcome',
    ],
    [
      'a step that says not who may',
      basicLiving.actions,
      { reviewing: { ...basicLiving.states.reviewing, on: { ...basicLiving.states.reviewing.on, jump: 'granted' } } },
      "'jump' says not who may",
    ],
  ])('%s is found', (_, actions, states, fault) => {
    const table = { ...basicLiving, actions, states: { ...basicLiving.states, ...states } } as never;
    expect(procedureFaults(table).join('; ')).toContain(fault);
  });

  it('a running case keeps its version, new ones get the newest (I9)', () => {
    const second = { ...basicLiving, version: 2 };
    const tables = [...PROCEDURES, second];
    expect(newestProcedure('basic-living', tables)).toBe(second);
    expect(procedureOf({ procedure: 'basic-living', procedureVersion: 1 }, tables)).toBe(basicLiving);
    expect(() => procedureOf({ procedure: 'basic-living', procedureVersion: 9 }, tables)).toThrow('procedure-unknown');
    expect(newestProcedure('departmental')).toBeNull();
  });
});
