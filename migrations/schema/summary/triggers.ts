/** Triggers by table and event: where the ids of changed households come from. */
const KEPT_BY: readonly [table: string, event: 'insert' | 'update', ids: string][] = [
  ['member', 'insert', 'select household_id from changed'],
  ['member', 'update', 'select household_id from changed union all select household_id from before'],
  ['assistance_link', 'insert', 'select household_id from changed'],
  ['assistance_link', 'update', 'select household_id from changed union all select household_id from before'],
  ['fact', 'insert', 'select household_id from changed'],
  [
    'household',
    'update',
    `select c.id as household_id from changed c join before b on b.id = c.id
      where (c.division, c.residence, c.facts) is distinct from (b.division, b.residence, b.facts)`,
  ],
];

const name = (table: string, event: string) => `summarise_${table}_${event}`;
const referencing = (event: string) =>
  event === 'insert' ? 'referencing new table as changed' : 'referencing old table as before new table as changed';

const trigger = ([table, event, ids]: (typeof KEPT_BY)[number]): string => `
    create function ${name(table, event)}() returns trigger language plpgsql as $$
    begin
      if current_setting('app.summarise', true) = 'later' then
        perform summarise_later((select array_agg(distinct household_id) from (${ids}) x));
      else
        perform summarise((select array_agg(distinct household_id) from (${ids}) x), business_today());
      end if;
      return null;
    end $$;
    create trigger ${name(table, event)} after ${event} on ${table} ${referencing(event)}
      for each statement execute function ${name(table, event)}();`;

/**
 * A complete delivery ends what an earlier one said and it doesn't say: those households are made anew. What the new one
 * says does it for itself.
 */
const FEED = `
    create function summarise_feed() returns trigger language plpgsql as $$
    declare
      v_before record;
      v_ids uuid[];
    begin
      if not new.complete then
        return null;
      end if;
      select as_of, batch into v_before from feed_newest where source = new.source and prefix = new.prefix for update;
      if (v_before.as_of, v_before.batch) >= (new.as_of, new.batch) then
        return null;
      end if;
      insert into feed_newest as n (source, prefix, as_of, batch) values (new.source, new.prefix, new.as_of, new.batch)
      on conflict (source, prefix) do update set as_of = new.as_of, batch = new.batch
       where (n.as_of, n.batch) < (new.as_of, new.batch);
      select array_agg(distinct f.household_id) into v_ids
        from fact f
        join fact_kind k on k.kind = f.kind and k.source = f.source
        join household h on h.id = f.household_id
       where f.source = new.source and k.lasts_days is null and h.division ^@ new.prefix
         and f.as_of >= coalesce(v_before.as_of, '-infinity') and f.as_of <= new.as_of
         and (f.as_of, f.batch) < (new.as_of, new.batch);
      if current_setting('app.summarise', true) = 'later' then
        perform summarise_later(v_ids);
      else
        perform summarise(v_ids, business_today());
      end if;
      return null;
    end $$;
    create trigger summarise_feed after insert on feed for each row execute function summarise_feed();`;

export const KEEP_SUMMARY = `
    create function summarise_later(p_ids uuid[]) returns void language sql as $$
      insert into household_touched (household_id, division, stale)
      select id, division, true from household where id = any (p_ids)
    $$;
    comment on function summarise_later(uuid[]) is 'For bulk loads, which say so by app.summarise = later: the night makes these summaries before it looks at them';
    grant execute on function summarise_later to yimen_app;
    ${KEPT_BY.map(trigger).join('')}
    ${FEED}
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    ${['household', 'member', 'assistance_link', 'fact', 'household_summary', 'household_touched'].map((table) => `alter table ${table} no force row level security;`).join('\n    ')}
    insert into feed_newest select distinct on (source) source, '', as_of, 0 from feed order by source, as_of desc;
    select summarise((select array_agg(id) from household), business_today());
    ${['household', 'member', 'assistance_link', 'fact', 'household_summary', 'household_touched'].map((table) => `alter table ${table} force row level security;`).join('\n    ')}`;

export const KEEP_SUMMARY_DOWN = [
  ...KEPT_BY.map(
    ([table, event]) => `drop trigger ${name(table, event)} on ${table}; drop function ${name(table, event)};`,
  ),
  'drop trigger summarise_feed on feed; drop function summarise_feed;',
  'drop function summarise_later; drop function summarise_due; drop function summarise; drop function summarise_many;',
  'drop function summarise_one; drop function summarise_first; drop function business_today;',
].join('\n    ');
