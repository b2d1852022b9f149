import { SqlMigration } from './sql-migration';

/** Households and people as policy reads them: facts without names or numbers. The reader's own scope decides what they show. */
export class CreatePolicyViews1764000000011 extends SqlMigration {
  readonly name = 'CreatePolicyViews1764000000011';

  protected readonly upSql = `
    alter table assistance_link add column member_ids uuid[];
    comment on column assistance_link.member_ids is 'Whom it is for, where it is not the whole household';

    create view policy_household with (security_invoker = true) as
      select h.id, h.division, h.residence, h.facts,
             case when h.facts ? 'currentAwards' or l.awards is not null
                  then coalesce(h.facts -> 'currentAwards', '[]') || coalesce(l.awards, '[]') end as awards
        from household h
        left join lateral (
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                   'programme', programme, 'since', decided_on, 'memberIds', to_jsonb(member_ids))) order by decided_on) as awards
            from assistance_link where household_id = h.id and outcome = 'granted'
        ) l on true;
    comment on view policy_household is
      'awards: what the household receives, as declared or shared and as granted here; null where nothing is known';

    create view policy_member with (security_invoker = true) as
      select id, household_id, birth_date, sex, kinship, facts from member where left_on is null;

    grant select on policy_household, policy_member to yimen_app;
  `;

  protected readonly downSql = `
    drop view policy_member; drop view policy_household;
    alter table assistance_link drop column member_ids;
  `;
}
