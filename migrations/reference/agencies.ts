import { deterministicId } from './deterministic-id';
import type { DivisionRow } from './divisions/divisions';

/** What a county has one of each, with the ending of its name. */
const COUNTY_AGENCIES = {
  'county-civil-affairs': '民政局',
  'medical-insurance': '医疗保障局',
  housing: '住房和城乡建设委员会',
  education: '教育委员会',
  'human-resources': '人力资源和社会保障局',
  emergency: '应急管理局',
  'disabled-federation': '残疾人联合会',
  charity: '慈善会',
  'public-security': '公安局',
} as const;

export type CountyAgencyKind = keyof typeof COUNTY_AGENCIES;
export type AgencyKind = 'window' | 'village' | CountyAgencyKind;

/** `division` is the 12-digit code of the township (a window), village (its committee) or county (everybody else). */
export interface AgencyRow {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  division: string;
}

export const COUNTY_AGENCY_KINDS = Object.keys(COUNTY_AGENCIES) as CountyAgencyKind[];

/** Counties whose agencies take part: 沙坪坝区, 渝北区, 云阳县. */
export const AGENCY_COUNTIES = ['500106', '500112', '500235'] as const;

const DIGITS: Readonly<Partial<Record<AgencyKind, number>>> = { window: 9, village: 12 };

/** `window-500112133`, `village-500112133212`, `medical-insurance-500112`. */
export function agencyCode(kind: AgencyKind, place: string): string {
  return `${kind}-${place.slice(0, DIGITS[kind] ?? 6)}`;
}

function agency(kind: AgencyKind, division: DivisionRow, ending: string): AgencyRow {
  const code = agencyCode(kind, division.code);
  return { id: deterministicId('agency', code), code, name: division.name + ending, kind, division: division.code };
}

/**
 * A window for each township, the committee of each village or community, which bears the name of its place, and one agency
 * of each other kind for each of the counties, in the order of the divisions.
 */
export function agenciesOf(
  divisions: readonly DivisionRow[],
  counties: readonly string[] = AGENCY_COUNTIES,
): AgencyRow[] {
  return divisions
    .filter(({ code }) => counties.includes(code.slice(0, 6)))
    .flatMap((division) => {
      if (division.level === 'township') return [agency('window', division, '社会救助窗口')];
      if (division.level === 'village') return [agency('village', division, '')];
      if (division.level !== 'county') return [];
      return COUNTY_AGENCY_KINDS.map((kind) => agency(kind, division, COUNTY_AGENCIES[kind]));
    });
}
