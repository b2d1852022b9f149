import { applicationMachine, hearingProcedure, PROCEDURES } from '@yimen/casework';
import { handoverMachine } from '@yimen/handover';
import { referralMachine } from '@yimen/referral';
import { PERMISSIONS } from '@yimen/staff';
import { drawn } from './drawn';
import type { Drawn, DrawnAction } from './drawn';
import { APPLICATION_ACTIONS, APPLICATION_STATES } from './words';

/** Every table that has a page: of a procedure the newest version, for that is what new cases get. */
export function drawnTables(): Drawn[] {
  const newest = new Map(PROCEDURES.map((table) => [table.name, table]));
  return [
    application(),
    ...[...newest.values()].map((table) => drawn(table, table)),
    drawn(referralMachine, { name: 'departmental', title: '部门办理（转办）' }),
    drawn(handoverMachine, handoverMachine),
    drawn(hearingProcedure, hearingProcedure),
  ];
}

function application(): Drawn {
  const states = Object.entries(applicationMachine.states).map(([status, state]) => [
    status,
    { ...state, name: APPLICATION_STATES[status as keyof typeof APPLICATION_STATES] },
  ]);
  const actions = Object.entries(APPLICATION_ACTIONS).map(([action, name]) => [
    action,
    { name, by: permitted(action) },
  ]);
  const named = { states: Object.fromEntries(states), actions: Object.fromEntries(actions) };
  return drawn(applicationMachine, { name: 'application', title: '救助申请', ...named });
}

/** What nobody has a permission for happens by itself, when the last measure has ended. */
function permitted(action: string): DrawnAction['by'] {
  const permissions: Readonly<Record<string, readonly string[]>> = PERMISSIONS;
  return permissions[`application.${action}`] ?? ['system'];
}
