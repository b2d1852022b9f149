import { IN_AREA, IN_CASE, scoped, SqlMigration } from './sql-migration';

const CHANNELS = `'window', 'assistant', 'applicant', 'hotline', 'monitoring'`;
const STATUSES = `'to-send', 'delivered', 'withdrawing', 'answered', 'returned', 'withdrawn'`;

/** What goes to another region and comes from one: 代收代办, with packet and clock, followed to the end. */
export class CreateHandovers1764000000024 extends SqlMigration {
  readonly name = 'CreateHandovers1764000000024';

  protected readonly upSql = `
    alter table application drop constraint application_channel_check;
    alter table application add constraint application_channel_check check (channel in (${CHANNELS}, 'handover'));

    create table handover (
      id uuid constraint handover_pk primary key,
      application_id uuid not null constraint handover_application_fk references application,
      receipt_no text not null,
      division text not null check (division ~ '^[0-9]{12}$'),
      to_division text not null check (to_division ~ '^[0-9]{12}$'),
      to_place text not null,
      to_agency_id uuid not null constraint handover_to_fk references agency,
      accepted_on date not null,
      packet jsonb,
      from_window text not null,
      status text not null constraint handover_status check (status in (${STATUSES})),
      version int not null default 1,
      sending boolean not null default false,
      uncertain boolean not null default false,
      claim uuid,
      peer_receipt_no text,
      peer_office text,
      peer_status text,
      peer_version int,
      decided int not null default 0,
      measures int not null default 0,
      outcome text check (outcome in ('granted', 'partly-granted', 'refused', 'not-pursued')),
      reason text,
      note text,
      attempts int not null default 0,
      quiet int not null default 0,
      next_attempt_at timestamptz,
      last_error text,
      failing_since timestamptz,
      issued_at timestamptz not null default now(),
      delivered_at timestamptz,
      ended_at timestamptz,
      constraint handover_packet_is_kept_no_longer check (packet is null or status = 'to-send'),
      constraint handover_ends_with_outcome check (status <> 'answered' or outcome is not null),
      constraint handover_no_silent_end check (status not in ('returned', 'withdrawing', 'withdrawn') or reason is not null),
      constraint handover_goes_on check ((next_attempt_at is null) = (status in ('answered', 'returned', 'withdrawn')))
    );
    comment on table handover is '转交异地: an application that another region decides; the worker delivers it and asks until the answer is there. outcome and status are two things';
    comment on column handover.to_division is 'class:3 the place there: where the household is registered';
    comment on column handover.to_place is 'class:3 the same in the clerk''s words';
    comment on column handover.packet is 'class:4 what the other region needs to know, no more; gone once it has it';
    comment on column handover.from_window is 'class:1 name of our window on the day: a delivery is the same each time it is made';
    comment on column handover.claim is 'Which worker''s turn has it in hand; one that finds another here has lost it';
    comment on column handover.sending is 'A worker is calling the other side; still true when it comes due again, that worker died';
    comment on column handover.uncertain is 'The other side may have it without our knowing: an answer was lost';
    comment on column handover.peer_receipt_no is 'class:2 receipt number there';
    comment on column handover.peer_office is 'class:1 the window there';
    comment on column handover.peer_status is 'class:2 status of the application there';
    comment on column handover.peer_version is 'Goes up there whenever something happens';
    comment on column handover.outcome is 'class:3 decision';
    comment on column handover.note is 'class:3 what the other region wrote';
    comment on column handover.attempts is 'Calls that failed since the last one that worked';
    comment on column handover.quiet is 'Looks that found nothing new since the last that did';
    comment on column handover.failing_since is 'Since when no call has worked';
    create unique index handover_one_live on handover (application_id) where status in ('to-send', 'delivered');
    create index handover_due on handover (next_attempt_at) where next_attempt_at is not null;
    create index handover_application on handover (application_id, id);
    create index handover_area on handover (division text_pattern_ops, id);

    create table handover_received (
      id uuid constraint handover_received_pk primary key,
      sender_agency_id uuid not null constraint handover_received_sender_fk references agency,
      sender_handover_id uuid not null,
      content text,
      application_id uuid constraint handover_received_application_fk references application
        deferrable initially deferred constraint handover_received_application_once unique,
      division text check (division ~ '^[0-9]{12}$'),
      received_at timestamptz not null default now(),
      withdrawn_at timestamptz,
      constraint handover_received_once unique (sender_agency_id, sender_handover_id),
      constraint handover_received_whole check ((application_id is null) = (content is null)
        and (application_id is null) = (division is null)),
      constraint handover_received_or_withdrawn check (application_id is not null or withdrawn_at is not null)
    );
    comment on table handover_received is '异地转来: one row for each handover of another region, by the id it has there, so that a second delivery makes no second application; without application it was withdrawn before it came';
    comment on column handover_received.content is 'class:2 SHA-256 of what was handed over: the same id with other content is refused';

    create function enter_window(p_division text) returns jsonb language plpgsql as $$
    declare
      serving record;
    begin
      if not exists (select from agency where id = scope_agency() and kind = 'other-region' and active) then
        return null;
      end if;
      select id, name, division_prefix(division) as prefix into serving from agency
       where kind = 'window' and active and p_division ^@ division_prefix(division)
       order by length(division_prefix(division)) desc, code limit 1;
      if not found then
        return null;
      end if;
      perform set_config('app.divisions', '{' || serving.prefix || '}', true);
      return jsonb_build_object('id', serving.id, 'name', serving.name, 'prefix', serving.prefix);
    end $$;
    comment on function enter_window(text) is
      'Another region''s system hands in, or takes back, at the window that serves the place: the rest of the transaction has that window''s area. Null for anybody else, and where no window serves it';

    create function enter_window_of(p_handover uuid) returns jsonb language plpgsql as $$
    declare
      mine uuid := enter_received(p_handover);
      taken record;
    begin
      select w.id, w.name, division_prefix(a.division) as prefix into taken
        from application a join agency w on w.id = a.window_agency_id where a.id = mine;
      if not found then
        return null;
      end if;
      perform set_config('app.application', '', true);
      perform set_config('app.divisions', '{' || taken.prefix || '}', true);
      return jsonb_build_object('id', taken.id, 'name', taken.name, 'prefix', taken.prefix);
    end $$;
    comment on function enter_window_of(uuid) is
      'Another region''s system takes back what it handed over: the rest of the transaction has the place of that application, at the window that took it, also where that window has closed';

    create function enter_received(p_handover uuid) returns uuid language plpgsql as $$
    declare
      mine uuid;
    begin
      select application_id into mine from handover_received
       where sender_agency_id = scope_agency() and sender_handover_id = p_handover;
      perform set_config('app.application', coalesce(mine::text, ''), true);
      return mine;
    end $$;
    comment on function enter_received(uuid) is
      'The rest of the transaction sees the application that this agency handed over under that id, as its applicant does; null where there is none';

    ${scoped('handover', IN_CASE)}
    ${scoped('handover_received', `${IN_AREA} or sender_agency_id = (select scope_agency())`)}
    grant select, insert, update on handover to yimen_app;
    grant select, insert, update (withdrawn_at) on handover_received to yimen_app;
    grant execute on function enter_window(text), enter_window_of(uuid), enter_received(uuid) to yimen_app;
  `;

  protected readonly downSql = `
    drop function enter_window_of; drop function enter_received; drop function enter_window;
    drop table handover_received; drop table handover;
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    alter table application no force row level security;
    update application set channel = 'window' where channel = 'handover';
    update application set status = case status when 'sent-back' then 'withdrawn' else 'accepted' end
     where status in ('handed-over', 'handed-back', 'sent-back');
    alter table application force row level security;
    alter table application drop constraint application_channel_check;
    alter table application add constraint application_channel_check check (channel in (${CHANNELS}));
  `;
}
