import type { ClientScope } from './client-scopes';

/**
 * Who acts. `link` is whoever was sent an answer link, for that one referral; `system` is a job or a ladder, never a person
 * in disguise; `public` only reads what is shown to everybody.
 */
export type ActorKind = 'officer' | 'partner' | 'link' | 'system' | 'applicant' | 'public';

/** The one who acts in a transaction, as PostgreSQL knows them (`enter()`). */
export interface Actor {
  kind: ActorKind;
  /** Officer id, partner client id, id of the answer link, job name or application id. */
  id: string;
  /** What the action log shows: 经办人员, the client's agency, or who was sent the link. */
  name: string;
  agencyId: string | null;
  agencyName: string | null;
  agencyKind: AgencyKind | null;
  /** Each role with the area it was given for; a department's own system has its role for the agency, not for an area. */
  grants: Grant[];
  roles: Role[];
  /** Division prefixes the actor may see; empty means none. */
  divisions: string[];
  /** What a bureau's own system may do at the partner API (OAuth2 scopes); nobody else has any. */
  scopes?: readonly ClientScope[];
}

export interface Grant {
  role: Role;
  /** Division prefix. */
  prefix: string;
}

export const AGENCY_KINDS = [
  'window',
  'county-civil-affairs',
  'medical-insurance',
  'housing',
  'education',
  'human-resources',
  'emergency',
  'disabled-federation',
  'charity',
  'village',
  'other-region',
  // Whoever takes reports about minors (未成年人保护法 第11条).
  'public-security',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const ROLES = [
  'window-clerk',
  'township-reviewer',
  'assistant',
  'county-officer',
  'department-handler',
  'supervisor',
  'policy-officer',
] as const;
export type Role = (typeof ROLES)[number];

/** True when the actor's area includes the place. */
export function covers(actor: Pick<Actor, 'divisions'>, division: string): boolean {
  return actor.divisions.some((prefix) => division.startsWith(prefix));
}
