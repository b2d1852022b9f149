/** Who acts. `system` is a job or a ladder, never a person in disguise; `public` only reads what is shown to everybody. */
export type ActorKind = 'officer' | 'partner' | 'system' | 'applicant' | 'public';

/** The one who acts in a transaction, as PostgreSQL knows them (`enter()`). */
export interface Actor {
  kind: ActorKind;
  /** Officer id, partner client id, job name or application id. */
  id: string;
  /** What the action log shows: 经办人员 or the client's agency. */
  name: string;
  agencyId: string | null;
  agencyName: string | null;
  agencyKind: AgencyKind | null;
  /** Each role with the area it was given for; a department's own system has its role for the agency, not for an area. */
  grants: Grant[];
  roles: Role[];
  /** Division prefixes the actor may see; empty means none. */
  divisions: string[];
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
