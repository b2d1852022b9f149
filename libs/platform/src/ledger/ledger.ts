import type { Actor } from '@yimen/kernel';

export interface ActionEntry {
  applicationId: string;
  referralId?: string;
  division: string;
  /** The department that may read the entry besides the area's people. */
  audienceAgencyId?: string;
  action: string;
  from: string | null;
  to: string;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** Runs one prepared statement; given, so that the ledger needn't know the transaction that carries it. */
export type Run = (text: string, values: unknown[]) => Promise<unknown>;

/** An event in the past tense; the payload holds ids and codes, never personal data. */
export interface DomainEvent<Payload extends object = object> {
  topic: string;
  payload: Payload;
}

/** A look at personal data. */
export interface Look {
  division: string;
  subjectKind: 'household' | 'application' | 'referral';
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

const WRITE = `
  with told as (
    insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                            actor_kind, actor_id, actor_name, agency_id, agency_name, reason, detail)
    select "applicationId", "referralId", division, "audienceAgencyId", action, "from", "to",
           "actorKind", "actorId", "actorName", "agencyId", "agencyName", reason, detail
      from jsonb_to_recordset($1) as a("applicationId" uuid, "referralId" uuid, division text, "audienceAgencyId" uuid,
           action text, "from" text, "to" text, "actorKind" text, "actorId" text, "actorName" text, "agencyId" uuid,
           "agencyName" text, reason text, detail jsonb)
  ), announced as (
    insert into outbox (topic, payload)
    select topic, payload from jsonb_to_recordset($2) as e(topic text, payload jsonb)
  ), looked as (
    insert into access_log (actor_kind, actor_id, agency_id, division, subject_kind, subject_id, purpose)
    select "actorKind", "actorId", "agencyId", division, "subjectKind", "subjectId", purpose
      from jsonb_to_recordset($4) as l("actorKind" text, "actorId" text, "agencyId" uuid, division text,
           "subjectKind" text, "subjectId" uuid, purpose text)
  )
  insert into idempotency (client, key, fingerprint, status, body)
  select scope_client(), a.key, a.fingerprint, a.status, a.body
    from jsonb_to_record($3) as a(key text, fingerprint text, status int, body jsonb) where a.key is not null`;

/** What a transaction leaves besides its rows: one statement writes all of it (I1). */
export class Ledger {
  private readonly actions: object[] = [];
  private readonly events: DomainEvent[] = [];
  private readonly looks: object[] = [];
  private answer: Answer | null = null;

  record(actor: Actor, entry: ActionEntry): void {
    const { kind: actorKind, id: actorId, name: actorName, agencyId, agencyName } = actor;
    this.actions.push({ ...entry, actorKind, actorId, actorName, agencyId, agencyName });
  }

  announce(event: DomainEvent): void {
    this.events.push(event);
  }

  look(actor: Actor, look: Look): void {
    this.looks.push({ ...look, actorKind: actor.kind, actorId: actor.id, agencyId: actor.agencyId });
  }

  remember(answer: Answer): void {
    this.answer = answer;
  }

  async write(run: Run): Promise<void> {
    const { actions, events, looks, answer } = this;
    if (actions.length + events.length + looks.length === 0 && !answer) return;
    const parts = [actions, events, answer ?? {}, looks].map((part) => JSON.stringify(part));
    await run(WRITE, parts);
  }
}
