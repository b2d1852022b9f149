import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERRAL_ACTION_SPECS } from './referral-actions';
import { REFERRAL_STATUSES, referralMachine, SYSTEM_ACTIONS, WINDOW_ACTIONS } from './referral-states';
import type { ReferralAction, ReferralStatus } from './referral-states';
import { REFERRAL_VOCABULARY } from './referral-vocabulary';
import type { SetBy } from './referral-vocabulary';

const PARTIES: Readonly<Record<SetBy, string>> = { sender: '发件方', holder: '承办方', system: '系统' };
const page = readFileSync(join(__dirname, '../../../../docs/referral-status.md'), 'utf8');

function partyOf(action: ReferralAction): SetBy {
  if ((SYSTEM_ACTIONS as readonly string[]).includes(action)) return 'system';
  return (WINDOW_ACTIONS as readonly string[]).includes(action) ? 'sender' : 'holder';
}

/** Who may lead to a status, from the table of actions; it begins with the window's confirmed measure, issued by the system. */
function setters(status: ReferralStatus): Set<SetBy> {
  const leading = REFERRAL_STATUSES.flatMap((from) =>
    Object.entries(referralMachine.states[from].on).flatMap(([action, to]) =>
      to === status && from !== status ? [action as ReferralAction] : [],
    ),
  );
  const bySystemToo = leading.filter((action) =>
    (REFERRAL_ACTION_SPECS[action].by as readonly string[]).includes('system'),
  );
  const begins: SetBy[] = status === referralMachine.initial ? ['sender', 'system'] : [];
  return new Set([...leading.map(partyOf), ...(bySystemToo.length > 0 ? ['system' as const] : []), ...begins]);
}

it.each(REFERRAL_STATUSES)('%s: who may set it is who the table lets', (status) => {
  expect(new Set(REFERRAL_VOCABULARY[status].setBy)).toEqual(setters(status));
});

it('every status of FHIR R4B Task that others may read is one of the twelve', () => {
  const fhir =
    'draft,requested,received,accepted,rejected,ready,cancelled,in-progress,on-hold,failed,completed,entered-in-error';
  for (const { fhir: word } of Object.values(REFERRAL_VOCABULARY)) expect(fhir.split(',')).toContain(word);
});

it('docs/referral-status.md says the same', () => {
  const told = REFERRAL_STATUSES.map((status) => {
    const { fhir, banjian, setBy } = REFERRAL_VOCABULARY[status];
    const { name } = referralMachine.states[status];
    return `| ${name} | \`${status}\` | \`${fhir}\` | ${banjian} | ${setBy.map((party) => PARTIES[party]).join('、')} |`;
  });
  expect(page.split('\n').filter((line) => /^\| [^|]+ \| `/.test(line))).toEqual(told);
});
