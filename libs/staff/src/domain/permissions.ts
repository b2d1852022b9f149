import { ROLES } from '@yimen/kernel';
import type { Actor, Role } from '@yimen/kernel';

/** Who may do what, by role; where they may do it is the database's business (row-level security). */
export const PERMISSIONS = {
  'application.submit': ['window-clerk', 'assistant'],
  'application.accept': ['window-clerk'],
  'application.request-supplement': ['window-clerk'],
  'application.supplement': ['window-clerk', 'assistant'],
  'application.decline': ['window-clerk'],
  'application.withdraw': ['window-clerk'],
  'application.assess': ['window-clerk', 'township-reviewer'],
  'application.confirm-measures': ['window-clerk'],
  'application.hand-over': ['window-clerk'],
  'application.send-back': ['window-clerk'],
  'application.read': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'supervisor'],
  'application.receipt': ['window-clerk', 'assistant'],
  // What went to another region, and how far it is there.
  'handover.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  'handover.recall': ['window-clerk'],
  // Which action of a case is whose is said by its procedure's table.
  'case.read': ['window-clerk', 'assistant', 'township-reviewer', 'county-officer', 'department-handler', 'supervisor'],
  'case.act': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'department-handler'],
  'notice.read': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'supervisor'],
  // Posted in the village for everybody; the list says which hang, and where.
  'publicity.read': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'supervisor'],
  // The register of staff's near relatives (民发〔2021〕57号 第11条).
  'case.relatives': ['township-reviewer', 'county-officer', 'supervisor'],
  'sample.draw': ['county-officer'],
  'sample.read': ['county-officer', 'supervisor'],
  'household.find': ['window-clerk', 'township-reviewer', 'county-officer'],
  'household.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  // A township's window handles what is addressed to it (临时救助): the reviewer decides, not the clerk who proposed it.
  'referral.handle': ['department-handler', 'county-officer', 'township-reviewer'],
  'referral.release': ['department-handler', 'county-officer', 'township-reviewer', 'supervisor'],
  'referral.read': ['department-handler', 'window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  // A bureau's own system has the role of its agency's people.
  'webhook.manage': ['department-handler'],
  // Which bureaus' systems show no sign of life.
  'partner.supervise': ['supervisor', 'county-officer'],
  'referral.reroute': ['window-clerk'],
  'referral.cancel': ['window-clerk'],
  'referral.void': ['window-clerk'],
  'referral.answer': ['window-clerk'],
  'referral.urge': ['window-clerk', 'township-reviewer', 'supervisor'],
  // Why departments gave back, refused or held: numbers, nobody's name.
  'referral.reasons': ['supervisor', 'county-officer', 'township-reviewer'],
  // For a charity or village without an account.
  'referral.link': ['window-clerk', 'county-officer'],
  'warning.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  'warning.dispose': ['window-clerk', 'township-reviewer'],
  'warning.apply': ['window-clerk'],
  // How often warnings were right and what came of them: numbers, nobody's name.
  'warning.yield': ['township-reviewer', 'county-officer', 'supervisor'],
  'warning.tune': ['policy-officer', 'supervisor'],
  // Whoever has to find the people for it; a county's number is each of its townships'.
  'visit-budget.set': ['township-reviewer', 'county-officer'],
  // Everybody who meets people reports (LAW 39; 未成年人保护法 第11条).
  'lead.report': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'department-handler'],
  // A department reads what it was told of.
  'lead.read': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'supervisor', 'department-handler'],
  'lead.handle': ['window-clerk', 'township-reviewer', 'county-officer'],
  'lead.apply': ['window-clerk'],
  'lead.confirm': ['county-officer'],
  'lead.acknowledge': ['county-officer', 'department-handler'],
  'visit.read': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'supervisor'],
  'visit.record': ['window-clerk', 'township-reviewer', 'assistant', 'county-officer'],
  'visit.plan': ['window-clerk', 'township-reviewer', 'county-officer'],
  // What is late, of every department in the area.
  'clock.supervise': ['supervisor', 'county-officer', 'township-reviewer'],
  // Who was shown what of whom (LAW 70(6)).
  'disclosure.read': ['supervisor', 'county-officer'],
  'night.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  'reserve-fund.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  'reserve-fund.top-up': ['county-officer'],
  'reserve-fund.repay': ['township-reviewer', 'county-officer'],
  // Who proposes a cut proposes it to the county: nobody decides on their own proposal (LAW 48).
  'hearing.read': ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  'hearing.open': ['township-reviewer'],
  'hearing.notify': ['window-clerk', 'township-reviewer'],
  'hearing.statement': ['window-clerk', 'township-reviewer'],
  'hearing.decide': ['county-officer'],
  'hearing.drop': ['township-reviewer', 'county-officer'],
  'policy-scan.start': ['county-officer', 'supervisor'],
  'policy-scan.read': ['township-reviewer', 'county-officer', 'supervisor'],
  // What is published everybody may read; drafts show themselves to policy officers of the area only.
  'policy-pack.read': ROLES,
  'policy-pack.draft': ['policy-officer'],
  'policy-pack.propose': ['policy-officer'],
  'policy-pack.publish': ['policy-officer'],
  'policy-pack.reject': ['policy-officer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** By any role; with a place, by a role given for an area that covers it. */
export function may(actor: Actor, permission: Permission, division?: string): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  if (division === undefined) return actor.roles.some((role) => roles.includes(role));
  return actor.grants.some(({ role, prefix }) => roles.includes(role) && division.startsWith(prefix));
}
