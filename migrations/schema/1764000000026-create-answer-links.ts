import { IN_AREA, scoped, SqlMigration } from './sql-migration';

const MINE = 'scope_referral()';
const OWN = 'digest = (select scope_link())';

/**
 * Answer links: whoever has no account answers one referral by an address of its own. They get no area and no agency, only
 * policies that name that referral: a table without one is empty to them, also one that is made later.
 */
export class CreateAnswerLinks1764000000026 extends SqlMigration {
  readonly name = 'CreateAnswerLinks1764000000026';

  protected readonly upSql = `
    create function scope_link() returns text stable parallel safe language sql as $$
      select nullif(current_setting('app.link', true), '')
    $$;
    create function scope_referral() returns uuid stable parallel safe language sql as $$
      select nullif(current_setting('app.referral', true), '')::uuid
    $$;

    create table answer_link (
      id uuid constraint answer_link_pk primary key,
      referral_id uuid not null constraint answer_link_referral_fk references referral,
      application_id uuid not null,
      division text not null check (division ~ '^[0-9]{12}$'),
      agency_id uuid not null constraint answer_link_agency_fk references agency,
      window_name text not null,
      told_to text not null check (btrim(told_to) <> ''),
      digest text not null constraint answer_link_digest unique check (digest ~ '^[0-9a-f]{64}$'),
      issued_at timestamptz not null default now(),
      issued_by text not null,
      expires_on date not null,
      revoked_at timestamptz,
      revoked_by text,
      opens int not null default 0,
      first_opened_at timestamptz,
      last_opened_at timestamptz,
      answered_at timestamptz,
      answer text constraint answer_link_answer check (answer in ('complete', 'return')),
      constraint answer_link_revoked check ((revoked_at is null) = (revoked_by is null)),
      constraint answer_link_answered check ((answered_at is null) = (answer is null))
    );
    comment on table answer_link is '答复链接: an address at which a charity or village without an account answers one referral; over when it expires, is revoked or the referral ends';
    comment on column answer_link.told_to is 'class:2 who was sent it and will answer';
    comment on column answer_link.digest is 'class:2 SHA-256 of the token, which stands in no table';
    comment on column answer_link.issued_by is 'class:2 officer';
    comment on column answer_link.expires_on is 'The last legal day on which it works';
    comment on column answer_link.revoked_by is 'class:2 officer';
    comment on column answer_link.opens is 'How often its page was opened, by a person or a program that looks at links';
    comment on column answer_link.answer is 'class:1 complete or return';
    create unique index answer_link_one on answer_link (referral_id) where revoked_at is null;
    create index answer_link_referral on answer_link (referral_id, id);
    create index referral_held_by_link on referral (id) where holder_kind = 'link' and ended_at is null;

    create function enter_link(p_digest text, p_key text, p_today date) returns jsonb language plpgsql as $$
    declare
      link record;
    begin
      perform set_config('app.link', p_digest, true);
      select l.id, l.referral_id, l.told_to, l.agency_id, a.name as agency_name, a.kind,
             l.revoked_at is null and p_today <= l.expires_on and a.active as open
        into link from answer_link l join agency a on a.id = l.agency_id where l.digest = p_digest;
      if not found then
        return null;
      end if;
      perform set_config('app.actor_kind', 'link', true), set_config('app.client', 'link:' || link.id, true);
      if link.open then
        perform set_config('app.referral', link.referral_id::text, true);
        if not exists (select from referral where id = link.referral_id and to_agency_id = link.agency_id
                                              and ended_at is null) then
          perform set_config('app.referral', '', true);
        end if;
      end if;
      return jsonb_build_object(
        'actor', jsonb_build_object(
          'kind', 'link', 'id', link.id, 'name', link.told_to,
          'agencyId', link.agency_id, 'agencyName', link.agency_name, 'agencyKind', link.kind,
          'grants', '[]'::jsonb, 'roles', jsonb_build_array('department-handler'), 'divisions', '[]'::jsonb),
        'earlier', case when p_key is not null then earlier_answer(p_key) end);
    end $$;
    comment on function enter_link(text, text, date) is
      'Sets the scope of the transaction to the one referral that the link is for, and only while it is open; null when there is no such link';

    ${scoped('answer_link', IN_AREA)}
    create policy answer_link_own on answer_link for select using (${OWN});
    create policy answer_link_own_notes on answer_link for update
      using (${OWN} and revoked_at is null) with check (${OWN} and revoked_at is null);
    create policy referral_to_link on referral for select using (id = ${MINE});
    create policy referral_to_link_step on referral for update using (id = ${MINE}) with check (id = ${MINE});
    create policy deadline_to_link on deadline for select using (subject_kind = 'referral' and subject_id = ${MINE});
    create policy deadline_to_link_step on deadline for update
      using (subject_kind = 'referral' and subject_id = ${MINE})
      with check (subject_kind = 'referral' and subject_id = ${MINE});
    create policy action_log_by_link on action_log for insert with check (referral_id = ${MINE});
    grant select, insert,
          update (revoked_at, revoked_by, opens, first_opened_at, last_opened_at, answered_at, answer)
       on answer_link to yimen_app;
    grant execute on function scope_link(), scope_referral(), enter_link(text, text, date) to yimen_app;
  `;

  protected readonly downSql = `
    drop policy action_log_by_link on action_log;
    drop policy deadline_to_link_step on deadline; drop policy deadline_to_link on deadline;
    drop policy referral_to_link_step on referral; drop policy referral_to_link on referral;
    drop function enter_link; drop index referral_held_by_link; drop table answer_link;
    drop function scope_referral; drop function scope_link;
  `;
}
