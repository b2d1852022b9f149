import type { Actor } from '@yimen/kernel';

export interface ActionEntry {
  applicationId: string;
  referralId?: string;
  caseId?: string;
  division: string;
  /** The department that may read the entry besides the area's people. */
  audienceAgencyId?: string;
  action: string;
  from: string | null;
  to: string;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** An event in the past tense; the payload holds ids and codes, never personal data. */
export interface DomainEvent<Payload extends object = object> {
  topic: string;
  payload: Payload;
}

/** A look at personal data. */
export interface Look {
  division: string;
  subjectKind: 'household' | 'application' | 'referral' | 'case' | 'lead' | 'visit-plan';
  subjectId: string;
  /** Why, in a word of ours: the action or the page that needed it. */
  purpose: string;
}

/** The answer to a write, stored with its effect. */
export interface Answer {
  key: string;
  fingerprint: string;
  status: number;
  body: unknown;
}

/** One insert a ledger; each reads its rows from the parameter of its place. */
const PARTS = {
  actions: (n: number) => `
    insert into action_log (application_id, referral_id, case_id, division, audience_agency_id, action, from_status,
                            to_status, actor_kind, actor_id, actor_name, agency_id, agency_name, reason, detail)
    select "applicationId", "referralId", "caseId", division, "audienceAgencyId", action, "from", "to",
           "actorKind", "actorId", "actorName", "agencyId", "agencyName", reason, detail
      from json_to_recordset($${n}) as a("applicationId" uuid, "referralId" uuid, "caseId" uuid, division text, "audienceAgencyId" uuid,
           action text, "from" text, "to" text, "actorKind" text, "actorId" text, "actorName" text, "agencyId" uuid,
           "agencyName" text, reason text, detail jsonb)`,
  events: (n: number) => `
    insert into outbox (topic, payload)
    select topic, payload from json_to_recordset($${n}) as e(topic text, payload jsonb)`,
  looks: (n: number) => `
    insert into access_log (actor_kind, actor_id, agency_id, division, subject_kind, subject_id, purpose)
    select "actorKind", "actorId", "agencyId", division, "subjectKind", "subjectId", purpose
      from json_to_recordset($${n}) as l("actorKind" text, "actorId" text, "agencyId" uuid, division text,
           "subjectKind" text, "subjectId" uuid, purpose text)`,
  answers: (n: number) => `
    insert into idempotency (client, key, fingerprint, status, body)
    select scope_client(), key, fingerprint, status, body
      from json_to_recordset($${n}) as a(key text, fingerprint text, status int, body jsonb)`,
} as const;

type Part = keyof typeof PARTS;

/** The statement for the ledgers that have something; at most fifteen different ones, so each is prepared once. */
function statement(parts: readonly Part[]): string {
  const inserts = parts.map((part, i) => PARTS[part](i + 1));
  const last = inserts.pop() ?? '';
  const before = inserts.map((insert, i) => `part_${i} as (${insert})`);
  return before.length === 0 ? last : `with ${before.join(', ')} ${last}`;
}

/** What a transaction leaves besides its rows: one statement writes all of it (I1). */
export class Ledger {
  private readonly rows: Record<Part, object[]> = { actions: [], events: [], looks: [], answers: [] };

  record(actor: Actor, entry: ActionEntry): void {
    const { kind: actorKind, id: actorId, name: actorName, agencyId, agencyName } = actor;
    this.rows.actions.push({ ...entry, actorKind, actorId, actorName, agencyId, agencyName });
  }

  announce(event: DomainEvent): void {
    this.rows.events.push(event);
  }

  look(actor: Actor, look: Look): void {
    this.rows.looks.push({ ...look, actorKind: actor.kind, actorId: actor.id, agencyId: actor.agencyId });
  }

  remember(answer: Answer): void {
    this.rows.answers.push(answer);
  }

  /** What to write, or null; made before anything is sent, so that a fault in it stops the commit. */
  statement(): { text: string; values: string[] } | null {
    const parts = (Object.keys(PARTS) as Part[]).filter((part) => this.rows[part].length > 0);
    if (parts.length === 0) return null;
    return { text: statement(parts), values: parts.map((part) => JSON.stringify(this.rows[part])) };
  }

  /** The same, and forgotten: who takes it writes it. */
  take(): ReturnType<Ledger['statement']> {
    const left = this.statement();
    for (const part of Object.values(this.rows)) part.length = 0;
    return left;
  }
}
