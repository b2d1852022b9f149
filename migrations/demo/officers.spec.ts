import { CLIENT_SCOPE_NAMES, divisionPrefix } from '@yimen/kernel';
import { agenciesOf } from '../reference/agencies';
import { readDivisions } from '../reference/divisions/divisions';
import { demoOfficers } from './officers';
import { demoPartnerClients } from './partner-clients';

describe('demo officers and partner clients', () => {
  const divisions = readDivisions();
  const agencies = new Map(agenciesOf(divisions).map((agency) => [agency.code, agency]));
  const officers = demoOfficers();
  const withRole = (role: string) => officers.filter(({ roles }) => roles.some((held) => held.role === role));

  it('sign in under names of their own, the same each time', () => {
    const subjects = officers.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toEqual(expect.arrayContaining(['tongjing-clerk', 'yubei-civil-affairs', 'yubei-medical']));
    expect(demoOfficers()).toEqual(officers);
  });

  it('work at an agency and in a real division inside its area', () => {
    const real = new Set(divisions.map(({ code }) => code));
    const astray = officers.filter(({ agencyCode, roles }) => {
      const area = agencies.get(agencyCode)?.division;
      return !area || roles.some(({ division }) => !real.has(division) || !division.startsWith(divisionPrefix(area)));
    });
    expect(astray).toEqual([]);
  });

  it('fill the roles: windows and villages in six townships, every department in three counties', () => {
    const counts = [
      'window-clerk',
      'township-reviewer',
      'assistant',
      'county-officer',
      'supervisor',
      'department-handler',
      'policy-officer',
    ];
    expect(counts.map((role) => withRole(role).length)).toEqual([7, 6, 6, 3, 3, 25, 6]);
    const levels = new Map(divisions.map(({ code, level }) => [code, level]));
    const helped = withRole('assistant').map(({ roles }) => levels.get(roles[0]?.division ?? ''));
    expect(new Set(helped)).toEqual(new Set(['village']));
  });

  it('can race: two clerks at the window of 统景镇, two handlers at the medical bureau of 渝北', () => {
    expect(officers.filter(({ subject }) => subject.startsWith('tongjing-clerk'))).toHaveLength(2);
    expect(officers.filter(({ agencyCode }) => agencyCode === 'medical-insurance-500112')).toHaveLength(2);
  });

  it('have a partner client beside every department', () => {
    const clients = demoPartnerClients();
    expect(clients).toHaveLength(24);
    expect(clients[0]).toEqual({
      clientId: 'partner-medical-insurance-500112',
      agencyCode: 'medical-insurance-500112',
      proves: 'secret',
      scopes: CLIENT_SCOPE_NAMES,
    });
    expect(clients.filter(({ agencyCode }) => !agencies.has(agencyCode))).toEqual([]);
  });
});
