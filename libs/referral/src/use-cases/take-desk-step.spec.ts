import type { Actor } from '@yimen/kernel';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { allowedAtDesk } from './take-desk-step';
import { allowedAtWindow } from './take-window-step';

const officer = (id: string, role: Actor['roles'][number], agencyId = 'bureau'): Actor => ({
  kind: 'officer',
  id,
  name: id,
  agencyId,
  agencyName: agencyId,
  agencyKind: 'medical-insurance',
  grants: [{ role, prefix: '500112' }],
  roles: [role],
  divisions: [],
});
const holder = officer('holder', 'department-handler');
const colleague = officer('colleague', 'department-handler');
const supervisor = officer('supervisor', 'supervisor');
const stranger = officer('stranger', 'department-handler', 'another bureau');
const clerk = officer('clerk', 'window-clerk', 'window');

/** Only the fields that decide. */
const referral = (status: ReferralStatus) =>
  ({ status, toAgencyId: 'bureau', holderKind: 'officer', holderId: 'holder' }) as Referral;

describe('who may do what now', () => {
  it.each<[ReferralStatus, string[], string[]]>([
    ['requested', ['claim'], ['claim']],
    ['claimed', ['release', 'renew', 'start', 'return'], ['release']],
    ['in-progress', ['release', 'renew', 'hold', 'complete', 'return'], ['release']],
    ['on-hold', ['release', 'resume', 'return'], ['release']],
    ['returned', [], []],
    ['completed', [], []],
    ['rerouted', [], []],
    ['cancelled', [], []],
  ])('%s: the holder %j, a colleague %j', (status, byHolder, byColleague) => {
    expect(allowedAtDesk(referral(status), holder)).toEqual(byHolder);
    expect(allowedAtDesk(referral(status), colleague)).toEqual(byColleague);
  });

  it.each(REFERRAL_STATUSES)('%s: another agency nothing, a supervisor at most gives it back', (status) => {
    expect(allowedAtDesk(referral(status), stranger)).toEqual([]);
    expect(allowedAtDesk(referral(status), supervisor).filter((action) => action !== 'release')).toEqual([]);
  });

  it('a system of the same name as the officer is somebody else', () => {
    expect(allowedAtDesk(referral('claimed'), { ...holder, kind: 'partner' })).toEqual(['release']);
  });

  it.each(REFERRAL_STATUSES)(
    '%s: the window reroutes what came back or nobody has claimed, and cancels what lives',
    (status) => {
      const live = !['completed', 'rerouted', 'cancelled'].includes(status);
      const expected = [
        ...(status === 'returned' || status === 'requested' ? ['reroute'] : []),
        ...(live ? ['cancel'] : []),
      ];
      expect(allowedAtWindow(referral(status), clerk)).toEqual(expected);
      expect(allowedAtWindow(referral(status), holder)).toEqual([]);
    },
  );
});
