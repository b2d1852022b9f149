import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { loadOnce } from '../load-once';
import { agenciesOf } from './agencies';
import { readCalendarExceptions, readCalendarYears } from './calendar/calendar';
import { replaceYears, yearsLoadedByHand } from './calendar/replace-years';
import { DIVISIONS_AS_OF, readDivisions } from './divisions/divisions';
import { referenceFile } from './reference-file';

const FILES = ['divisions/chongqing.csv', 'calendar/2004-2026.csv', 'calendar/years.csv'];
/** Raise it when agencies or this loader change. */
const EDITION = '3';

const DIVISIONS = `
  insert into division (code, name, level, parent, civil_affairs_code, residence, valid_from)
  select code, name, level, parent, "civilAffairsCode", residence, $2
    from jsonb_to_recordset($1) as d(code text, name text, level text, parent text, "civilAffairsCode" text, residence text)
  on conflict (code, valid_from) do update set name = excluded.name, residence = excluded.residence`;
const AGENCIES = `
  insert into agency (id, code, name, kind, division)
  select * from jsonb_to_recordset($1) as a(id uuid, code text, name text, kind text, division text)
  on conflict (id) do update set name = excluded.name, division = excluded.division`;

/** Places, working-day calendars and agencies; loading the same files again costs one look. */
export function loadReference(manager: EntityManager): Promise<boolean> {
  const hash = createHash('sha256').update(EDITION);
  for (const file of FILES) hash.update(referenceFile(file));
  return loadOnce(manager, 'reference', hash.digest('hex'), async () => {
    const divisions = readDivisions();
    await manager.query(DIVISIONS, [JSON.stringify(divisions), DIVISIONS_AS_OF]);
    await loadCalendar(manager);
    await manager.query(AGENCIES, [JSON.stringify(agenciesOf(divisions))]);
    await manager.query('analyze division, agency');
  });
}

async function loadCalendar(manager: EntityManager): Promise<void> {
  const byHand = await yearsLoadedByHand(manager);
  const years = readCalendarYears().filter(({ year }) => !byHand.includes(year));
  const known = new Set(years.map(({ year }) => year));
  const exceptions = readCalendarExceptions().filter(({ date }) => known.has(Number(date.slice(0, 4))));
  await replaceYears(manager, years, exceptions);
}
