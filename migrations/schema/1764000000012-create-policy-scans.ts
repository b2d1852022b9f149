import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/** Its own area, or one around the actor's: who sees a township sees that the county was scanned, and of it the own lines. */
const COVERS_AREA = `${IN_AREA} or exists (select from unnest((select scope_divisions())::text[]) p where p ^@ prefix)`;
/** Whoever sees the scan sees how far it is; a chunk tells of nobody. */
const IN_SCAN = 'exists (select from policy_scan s where s.id = scan_id)';

/** Everyone in an area judged by the policy pack in force there on a day. */
export class CreatePolicyScans1764000000012 extends SqlMigration {
  readonly name = 'CreatePolicyScans1764000000012';

  protected readonly upSql = `
    create table policy_scan (
      id uuid constraint policy_scan_pk primary key,
      division text not null check (division ~ '^[0-9]{12}$'),
      prefix text not null,
      scan_date date not null,
      pack text not null,
      programmes jsonb not null,
      status text not null check (status in ('running', 'finished')),
      actor_id text not null,
      actor_name text not null,
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      constraint policy_scan_ended check ((status = 'finished') = (finished_at is not null))
    );
    comment on table policy_scan is '政策普查: everyone in an area judged by the pack in force there on that day (M8, M14)';
    comment on column policy_scan.pack is 'class:1 ref of the policy pack';
    comment on column policy_scan.programmes is 'class:1 the programmes it searches, in the pack''s order, by name';
    create unique index policy_scan_one_running on policy_scan (division, scan_date) where status = 'running';

    create table policy_scan_chunk (
      scan_id uuid not null constraint policy_scan_chunk_scan_fk references policy_scan,
      from_id uuid not null,
      to_id uuid not null,
      attempts int not null default 0,
      next_attempt_at timestamptz not null default now(),
      done_at timestamptz,
      last_error text,
      constraint policy_scan_chunk_pk primary key (scan_id, from_id)
    );
    comment on table policy_scan_chunk is 'A range of household ids, from_id <= id < to_id; done_at is set in the transaction that wrote its findings and tally';
    create index policy_scan_chunk_due on policy_scan_chunk (next_attempt_at) where done_at is null;

    create table policy_scan_tally (
      scan_id uuid not null constraint policy_scan_tally_scan_fk references policy_scan,
      from_id uuid not null,
      division text not null,
      programme text not null,
      households int not null,
      eligible int not null,
      not_eligible int not null,
      unknown int not null,
      failed int not null,
      receiving int not null,
      not_receiving int not null,
      no_longer int not null,
      doubled int not null,
      without_amount int not null,
      monthly_due_fen bigint not null,
      monthly_gap_fen bigint not null,
      constraint policy_scan_tally_pk primary key (scan_id, from_id, division, programme),
      constraint policy_scan_tally_adds_up check (households = eligible + not_eligible + unknown + failed)
    );
    comment on table policy_scan_tally is 'Households of one township and one id range by programme; it adds up or it is not written (I6)';

    create table policy_scan_finding (
      id uuid constraint policy_scan_finding_pk primary key default uuidv7(),
      scan_id uuid not null constraint policy_scan_finding_scan_fk references policy_scan,
      household_id uuid not null constraint policy_scan_finding_household_fk references household,
      division text not null,
      programme text not null,
      kind text not null check (kind in ('not-receiving', 'no-longer', 'doubled')),
      monthly_fen bigint check (monthly_fen >= 0),
      award_since date,
      doubled jsonb,
      constraint policy_scan_finding_once unique (scan_id, household_id, programme, kind)
    );
    comment on table policy_scan_finding is 'A household that should get something and doesn''t (应保未保), gets something it seems not to qualify for, or gets the same twice; a reason to look, never a decision';
    comment on column policy_scan_finding.programme is 'class:4 shows that a household is poor, ill or disabled';
    comment on column policy_scan_finding.kind is 'class:3 what was found';
    comment on column policy_scan_finding.monthly_fen is 'class:3 what would be due a month';
    comment on column policy_scan_finding.doubled is 'class:3 which awards meet the same need';
    create index policy_scan_finding_list on policy_scan_finding (scan_id, id);

    alter table policy_scan enable row level security;
    alter table policy_scan force row level security;
    create policy policy_scan_scope on policy_scan using (${COVERS_AREA}) with check (${IN_AREA});
    ${scoped('policy_scan_chunk', IN_SCAN)}
    ${scoped('policy_scan_tally', IN_AREA)}
    ${scoped('policy_scan_finding', IN_AREA)}
    grant select, insert, update (status, finished_at) on policy_scan to yimen_app;
    grant select, insert, update (attempts, next_attempt_at, done_at, last_error) on policy_scan_chunk to yimen_app;
    grant select, insert on policy_scan_tally, policy_scan_finding to yimen_app;
  `;

  protected readonly downSql = `
    drop table policy_scan_finding; drop table policy_scan_tally; drop table policy_scan_chunk; drop table policy_scan;
  `;
}
