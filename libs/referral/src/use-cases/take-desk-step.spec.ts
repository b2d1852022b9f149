import type { Actor } from '@yimen/kernel';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES } from '../domain/referral-states';
import type { ReferralStatus, WindowAction } from '../domain/referral-states';
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
  ({
    ...{ status, toAgencyId: 'bureau', holderKind: 'officer', holderId: 'holder', leadId: null },
    reason: status === 'on-hold' ? 'applicant-papers' : null,
    division: '500112133000',
  }) as Referral;

describe('who may do what now', () => {
  it.each<[ReferralStatus, string[], string[]]>([
    ['requested', ['claim'], ['claim']],
    ['claimed', ['release', 'renew', 'start', 'complete', 'return'], ['release']],
    ['in-progress', ['release', 'renew', 'hold', 'complete', 'return'], ['release']],
    ['on-hold', ['release', 'resume', 'return'], ['release']],
    ['parked', ['resume'], ['resume']],
    ['returned', [], []],
    ['expired', [], []],
    ['completed', [], []],
    ['rerouted', [], []],
    ['cancelled', [], []],
    ['entered-in-error', [], []],
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

  it.each<[ReferralStatus, WindowAction[]]>([
    ['requested', ['reroute', 'cancel', 'void', 'urge']],
    ['claimed', ['cancel', 'void', 'urge']],
    ['in-progress', ['cancel', 'void', 'urge']],
    ['on-hold', ['cancel', 'void', 'answer', 'urge']],
    ['parked', ['reroute', 'cancel', 'void', 'urge']],
    ['returned', ['reroute', 'cancel', 'void']],
    ['expired', ['reroute', 'cancel', 'void']],
    ['completed', []],
    ['rerouted', []],
    ['cancelled', []],
    ['entered-in-error', []],
  ])('%s: the window may %j, the department none of it, and of a helping part nothing that ends it', (status, told) => {
    expect(allowedAtWindow(referral(status), clerk)).toEqual(told);
    expect(allowedAtWindow(referral(status), holder)).toEqual([]);
    const part = { ...referral(status), leadId: 'lead' };
    const ends = ['reroute', 'cancel', 'void'];
    expect(allowedAtWindow(part, clerk)).toEqual(told.filter((action) => !ends.includes(action)));
  });

  it('the window answers what waits for it or for the applicant, not what the department waits for (I4)', () => {
    const waiting = (reason: string) => allowedAtWindow({ ...referral('on-hold'), reason }, clerk);
    expect(waiting('window-papers')).toContain('answer');
    expect(waiting('economic-check')).not.toContain('answer');
  });

  it('a supervisor urges, and nothing else (LAW 64)', () => {
    expect(allowedAtWindow(referral('claimed'), supervisor)).toEqual(['urge']);
  });
});
