// Writes 2004-2026.csv from the installed chinese-days: node extract.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const days = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

const isWeekend = (date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
/** The package writes "Labour Day,劳动节,2": English name, Chinese name, statutory days. */
const chineseName = (entry) => entry.split(',')[1];

const rows = [
  ...Object.entries(days.holidays)
    .filter(([date]) => !isWeekend(date))
    .map(([date, entry]) => `${date},holiday,${chineseName(entry)}`),
  ...Object.entries(days.workdays).map(([date, entry]) => `${date},working-weekend,${chineseName(entry)}`),
].sort();

writeFileSync(join(import.meta.dirname, '2004-2026.csv'), `${['date,kind,name', ...rows].join('\n')}\n`);
console.log(`${rows.length} rows`);
