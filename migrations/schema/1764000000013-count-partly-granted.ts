import { SqlMigration } from './sql-migration';

/** A part that was granted is received too: scans and assessments would otherwise offer it again. */
export class CountPartlyGranted1764000000013 extends SqlMigration {
  readonly name = 'CountPartlyGranted1764000000013';

  protected readonly upSql = policyHousehold(`in ('granted', 'partly-granted')`);

  protected readonly downSql = policyHousehold(`= 'granted'`);
}

function policyHousehold(outcome: string): string {
  return `
    create or replace view policy_household with (security_invoker = true) as
      select h.id, h.division, h.residence, h.facts,
             case when h.facts ? 'currentAwards' or l.awards is not null
                  then coalesce(h.facts -> 'currentAwards', '[]') || coalesce(l.awards, '[]') end as awards
        from household h
        left join lateral (
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                   'programme', programme, 'since', decided_on, 'memberIds', to_jsonb(member_ids))) order by decided_on) as awards
            from assistance_link where household_id = h.id and outcome ${outcome}
        ) l on true;
  `;
}
