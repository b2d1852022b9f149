import { SUMMARY_COLUMNS } from './columns';
import { REGISTERED_COLUMNS, registeredRows, summaryRows } from './rows';
import type { Of } from './words';

const NAMES = SUMMARY_COLUMNS.map(({ name }) => name);
const SHOWN = NAMES.filter((name) => name !== 'look_again_on');
const list = (prefix: string) => NAMES.map((name) => `${prefix}${name}`).join(', ');

/** Writes what differs, and says of which households it did. `look_again_on` alone is no difference to a run. */
const write = (of: Of): string => `
      with written as (
        insert into household_summary as s (household_id, ${list('')})
        ${summaryRows(of)}
        on conflict (household_id) do update set (${list('')}) = (${list('excluded.')})
         where (${list('s.')}) is distinct from (${list('excluded.')})
        returning household_id, new.division as division, old.division as was_division,
                  (${SHOWN.map((name) => `old.${name}`).join(', ')})
                    is distinct from (${SHOWN.map((name) => `new.${name}`).join(', ')}) as differs
      )
      insert into household_touched (household_id, division, was_division)
      select household_id, division, was_division from written where differs`;

const YEARS = [6, 16, 18, 60, 80].map((n) => `y${n} date := p_today - interval '${n} years';`).join(' ');

/** First rows; nobody else makes them meanwhile. */
const writeFirst = (of: Of): string => `
      with written as (
        insert into household_summary (household_id, ${REGISTERED_COLUMNS.map(({ name }) => name).join(', ')})
        ${registeredRows(of)}
        returning household_id, division
      )
      insert into household_touched (household_id, division) select household_id, division from written`;

/** One household: by equality, so that the plan is right before its tables have statistics; planned once a session. */
const ONE: Of = (id) => `${id} = p_id`;
const ONE_SETTINGS = 'set plan_cache_mode = force_generic_plan set enable_seqscan = off';
/** Many: whole ranges are joined; with nested loops it takes three times as long. */
const MANY: Of = (id) => `${id} = any (p_ids) and ${id} between v_from and v_to`;
const MANY_SETTINGS = `set plan_cache_mode = force_custom_plan set enable_nestloop = off set enable_mergejoin = off set max_parallel_workers_per_gather = 0 set jit = off set work_mem = '64MB'`;

export const SUMMARISE_SQL = `
    create function business_today() returns date stable parallel safe language sql as $$
      select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Asia/Shanghai')::date)
    $$;
    comment on function business_today() is 'app.today: for who replays an earlier day';

    create function summarise_first(p_id uuid, p_today date) returns void language plpgsql as $$
    declare
      ${YEARS}
    begin
      ${writeFirst(ONE)};
    end $$;
    comment on function summarise_first(uuid, date) is 'Of a household of which nothing is known but what it declared';

    create function summarise_one(p_id uuid, p_today date) returns void language plpgsql ${ONE_SETTINGS} as $$
    declare
      v_known boolean;
      ${YEARS}
    begin
      perform from household_summary where household_id = p_id for no key update;
      if not found then
        select exists (select from fact where household_id = p_id) or exists (select from assistance_link where household_id = p_id)
          into v_known from household where id = p_id for no key update;
        perform from household_summary where household_id = p_id for no key update;
        if not found and not v_known then
          perform summarise_first(p_id, p_today);
          return;
        end if;
      end if;
      ${write(ONE)};
    end $$;

    create function summarise_many(p_ids uuid[], p_today date) returns void language plpgsql ${MANY_SETTINGS} as $$
    declare
      v_held int;
      v_from uuid := (select id from unnest(p_ids) id order by id limit 1);
      v_to uuid := (select id from unnest(p_ids) id order by id desc limit 1);
      ${YEARS}
    begin
      perform from household_summary where ${MANY('household_id')} order by household_id for no key update;
      get diagnostics v_held = row_count;
      if v_held < cardinality(p_ids) then
        perform from household h
          where ${MANY('id')} and not exists (select from household_summary s where s.household_id = h.id)
          order by id for no key update;
        perform from household_summary where ${MANY('household_id')} order by household_id for no key update;
      end if;
      ${write(MANY)};
    end $$;

    create function summarise(p_ids uuid[], p_today date) returns void language plpgsql as $$
    begin
      if cardinality(p_ids) = 1 then
        perform summarise_one(p_ids[1], p_today);
      elsif cardinality(p_ids) > 1 then
        perform summarise_many(p_ids, p_today);
      end if;
    end $$;
    comment on function summarise(uuid[], date) is
      'Holds the summaries in order of id (of a first one the household), then computes from what is committed by then: of two who change a household at once the later sees both';

    create function summarise_due(p_from uuid, p_to uuid, p_today date) returns int language plpgsql as $$
    declare
      v_ids uuid[];
    begin
      with wished as (
        delete from household_touched where household_id >= p_from and household_id < p_to and stale returning household_id
      )
      select array_agg(household_id) into v_ids
        from (select household_id from wished
              union
              select household_id from household_summary
               where look_again_on <= p_today and household_id >= p_from and household_id < p_to) due;
      perform summarise(v_ids, p_today);
      return coalesce(cardinality(v_ids), 0);
    end $$;
    comment on function summarise_due(uuid, uuid, date) is
      'Before a range of households (p_from <= id < p_to) is looked at: makes the summaries that bulk loads left for later, and those in which a day has come. Returns how many';
    grant execute on function business_today, summarise_first, summarise_one, summarise_many, summarise, summarise_due to yimen_app;
`;
