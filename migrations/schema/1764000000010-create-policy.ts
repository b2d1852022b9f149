import { scoped, SqlMigration } from './sql-migration';

/** Where the actor is a policy officer; other roles in the same area don't count. */
const IN_POLICY_AREA = 'division ^@ any ((select scope_policy_areas())::text[])';
const ROLES = `'window-clerk', 'township-reviewer', 'assistant', 'county-officer', 'department-handler', 'supervisor'`;

/** Policy packs from draft to published, and the role that may write them. */
export class CreatePolicy1764000000010 extends SqlMigration {
  readonly name = 'CreatePolicy1764000000010';

  protected readonly upSql = `
    alter table assignment drop constraint assignment_role;
    alter table assignment add constraint assignment_role check (role in (${ROLES}, 'policy-officer'));

    create function scope_policy_areas() returns text[] stable parallel safe language sql as $$
      select coalesce(array_agg(prefix), '{}') from assignment
       where officer_id = scope_officer() and role = 'policy-officer' and removed_at is null
    $$;
    grant execute on function scope_policy_areas() to yimen_app;

    create table policy_pack (
      id uuid constraint policy_pack_pk primary key,
      ref text not null constraint policy_pack_ref check (ref ~ '^[a-z][a-z-]*@[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      title text not null,
      division text not null check (division ~ '^[0-9]{12}$'),
      yaml text not null,
      whole text not null,
      status text not null constraint policy_pack_status check (status in ('draft', 'proposed', 'published', 'rejected')),
      version int not null,
      effective_from date,
      reason text,
      drafted_by uuid not null constraint policy_pack_drafted_by_fk references officer,
      proposed_by uuid constraint policy_pack_proposed_by_fk references officer,
      published_by uuid constraint policy_pack_published_by_fk references officer,
      published_at timestamptz,
      constraint policy_pack_no_silent_step check (status = 'draft' or btrim(reason) <> ''),
      constraint policy_pack_proposed check (status not in ('proposed', 'published')
        or (proposed_by is not null and effective_from is not null)),
      constraint policy_pack_published check ((status = 'published') = (published_by is not null)
        and (published_by is null) = (published_at is null)),
      constraint policy_pack_four_eyes check (published_by <> proposed_by),
      constraint policy_pack_takes_effect_later
        check (effective_from > (published_at at time zone 'Asia/Shanghai')::date)
    );
    comment on table policy_pack is '政策包: a draft, its proposal, and the published text that applications keep by ref (I9); what is published never changes, what was rejected keeps why';
    comment on column policy_pack.yaml is 'As it was written, perhaps over other layers';
    comment on column policy_pack.whole is 'As it is applied: with every layer as it was that day, so that a later one changes nothing';
    comment on column policy_pack.version is 'Goes on where an earlier, rejected draft of the same ref ended: an ETag never means two texts';
    comment on column policy_pack.reason is 'Why it was proposed, or why it was rejected';
    create unique index policy_pack_one_live on policy_pack (ref) where status <> 'rejected';
    create index policy_pack_by_ref on policy_pack (ref, version);

    create table policy_pack_log (
      id uuid constraint policy_pack_log_pk primary key default uuidv7(),
      pack_id uuid not null constraint policy_pack_log_pack_fk references policy_pack,
      division text not null,
      action text not null,
      from_status text,
      to_status text not null,
      actor_kind text not null,
      actor_id text not null,
      actor_name text not null,
      agency_name text,
      reason text,
      at timestamptz not null default clock_timestamp()
    );
    comment on table policy_pack_log is 'What happened to a policy pack, append-only';
    create index policy_pack_log_pack on policy_pack_log (pack_id, at);

    create function policy_pack_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if old.status in ('draft', 'proposed')
           and (new.id, new.ref, new.title, new.division, new.yaml, new.whole, new.drafted_by)
             = (old.id, old.ref, old.title, old.division, old.yaml, old.whole, old.drafted_by)
           and (old.status = 'draft' or (new.proposed_by, new.effective_from) = (old.proposed_by, old.effective_from))
        then return new;
        end if;
      end if;
      raise exception 'a policy pack keeps its text, and once decided everything' using errcode = '23514';
    end $$;
    create trigger policy_pack_stays before update or delete on policy_pack
      for each row execute function policy_pack_stays();
    create trigger policy_pack_is_not_emptied before truncate on policy_pack
      for each statement execute function policy_pack_stays();

    alter table policy_pack enable row level security;
    alter table policy_pack force row level security;
    create policy policy_pack_published on policy_pack for select
      using (status = 'published' and nullif(current_setting('app.actor_kind', true), '') is not null);
    create policy policy_pack_scope on policy_pack for select using (${IN_POLICY_AREA});
    create policy policy_pack_draft on policy_pack for insert
      with check (${IN_POLICY_AREA} and status = 'draft' and drafted_by = (select scope_officer()));
    create policy policy_pack_step on policy_pack for update using (${IN_POLICY_AREA})
      with check (${IN_POLICY_AREA} and case status when 'proposed' then proposed_by = (select scope_officer())
        when 'published' then published_by = (select scope_officer()) else true end);
    comment on policy policy_pack_step on policy_pack is 'Each signs with their own name';
    ${scoped('policy_pack_log', IN_POLICY_AREA)}
    grant select, insert, update (status, version, effective_from, reason, proposed_by, published_by, published_at)
      on policy_pack to yimen_app;
    grant select, insert on policy_pack_log to yimen_app;
  `;

  protected readonly downSql = `
    drop table policy_pack_log; drop table policy_pack; drop function policy_pack_stays; drop function scope_policy_areas;
    select set_config('app.actor_kind', 'system', true);
    delete from assignment where role = 'policy-officer';
    alter table assignment drop constraint assignment_role;
    alter table assignment add constraint assignment_role check (role in (${ROLES}));
  `;
}
