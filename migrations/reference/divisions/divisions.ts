import { parseCsv } from '../csv';
import { referenceFile } from '../reference-file';

type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village';
export type Residence = 'urban' | 'rural';

/** A row of chongqing.csv; null where the file is empty. `code` and `parent` have 12 digits. */
export interface DivisionRow {
  code: string;
  name: string;
  level: DivisionLevel;
  parent: string | null;
  civilAffairsCode: string | null;
  residence: Residence | null;
}

/** The divisions' as-of date: they are loaded as valid from this day. */
export const DIVISIONS_AS_OF = '2023-06-30';

/** All 12,342 divisions of Chongqing, parents before children. */
export function readDivisions(): DivisionRow[] {
  return parseCsv(referenceFile('divisions/chongqing.csv')).map((row) => ({
    code: row.code ?? '',
    name: row.name ?? '',
    level: row.level as DivisionLevel,
    parent: row.parent || null,
    civilAffairsCode: row.civil_affairs_code || null,
    residence: (row.residence || null) as Residence | null,
  }));
}
