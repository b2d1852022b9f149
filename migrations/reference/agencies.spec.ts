import { agenciesOf, COUNTY_AGENCY_KINDS } from './agencies';
import { readDivisions } from './divisions/divisions';

describe('agencies of 渝北, 云阳 and 沙坪坝', () => {
  const divisions = readDivisions();
  const agencies = agenciesOf(divisions);
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));

  it('give every township a window', () => {
    const townships = divisions.filter(
      ({ code, level }) => level === 'township' && ['500106', '500112', '500235'].includes(code.slice(0, 6)),
    );
    const windows = agencies.filter(({ kind }) => kind === 'window');
    expect(windows.map(({ division }) => division)).toEqual(townships.map(({ code }) => code));
    expect(byCode.get('window-500112133')).toMatchObject({ name: '统景镇社会救助窗口', division: '500112133000' });
  });

  it('give every village and community its committee, which can be asked to help (LAW 5)', () => {
    const villages = divisions.filter(
      ({ code, level }) => level === 'village' && ['500106', '500112', '500235'].includes(code.slice(0, 6)),
    );
    const committees = agencies.filter(({ kind }) => kind === 'village');
    expect(committees.map(({ division }) => division)).toEqual(villages.map(({ code }) => code));
    expect(byCode.get('village-500112133212')).toMatchObject({ name: '江口村村民委员会', division: '500112133212' });
    expect(committees.filter(({ name }) => !/委员会$/.test(name)).map(({ name }) => name)).toEqual([]);
  });

  it('give every county one agency of each kind', () => {
    for (const county of ['500106', '500112', '500235']) {
      const kinds = agencies.filter(({ kind, division }) => kind !== 'window' && division === `${county}000000`);
      expect(kinds.map(({ kind }) => kind)).toEqual(COUNTY_AGENCY_KINDS);
    }
    expect(byCode.get('medical-insurance-500112')?.name).toBe('渝北区医疗保障局');
    expect(byCode.get('county-civil-affairs-500235')?.name).toBe('云阳县民政局');
  });

  it('keep their ids from one load to the next', () => {
    expect(agenciesOf(divisions)).toEqual(agencies);
    expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);
    expect(byCode.size).toBe(agencies.length);
    expect(agencies.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-5/.test(id))).toBe(true);
  });
});
