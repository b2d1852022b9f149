import { stringify } from 'yaml';
import { keptPack, loadPack, packFromText, wholeText } from '../pack/load-pack';
import { procedureTerms } from './procedure-terms';

// A pack published before procedures had clocks is kept as one text that a later national layer can't change.

type Programme = { id: string; limits?: Record<string, unknown>; publishedAs?: string };

const PRACTICE = ['earlyWarningPercent', 'redAfterWorkingDays', 'samplePercent', 'hearingReplyDays', 'freshFactsDays'];
const SINCE = [...PRACTICE, 'investigators', 'intakeDays', 'urgentCapMonths'];
const today = loadPack('chongqing-yubei');

/** As 渝北 published it then: no practice, no limits but those of `keeps`. */
function older(keeps: readonly string[] = []): string {
  const { extends: _layer, ...document } = structuredClone(today.document);
  for (const id of SINCE) delete (document.parameters as Record<string, unknown>)[id];
  for (const programme of document.programmes as Programme[]) {
    const limits = Object.entries(programme.limits ?? {}).filter(([key]) => keeps.includes(key));
    delete programme.limits;
    delete programme.publishedAs;
    if (limits.length > 0) programme.limits = Object.fromEntries(limits);
  }
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

const terms = (programme: string, pack = keptPack(older(), today.ref)) =>
  procedureTerms(pack, programme, '2026-10-10', 'urban');
const now = (programme: string) => procedureTerms(today, programme, '2026-10-10', 'urban');

describe('A pack published before the service asked how cases are run', () => {
  it('stays in force: every programme of it can be run, by the figures of the delivered national pack', () => {
    for (const { id } of today.programmes) expect(terms(id)).toMatchObject({ programme: id });
    expect(terms('dibao').practice).toEqual(now('dibao').practice);
    expect(terms('temporary-aid').practice.urgentCapFen).toBe(77_000);
    expect(terms('dibao').practice.samplePercent).toBe(30);
  });

  it('has a total limit, an end to waiting and to what hangs in the village; where the township confirms, the shorter', () => {
    const { decide, supplement, publicity, resurvey } = now('dibao').limits;
    expect(terms('dibao').limits).toEqual({ decide, supplement, publicity, resurvey });
    expect(decide).toMatchObject({ budget: 20, extendTo: 45, source: '民发〔2022〕83号 4(1)' });
    expect(terms('tekun').limits).toMatchObject({ decide: { budget: 30 }, resurvey: { budget: 15 } });
    expect(terms('disability-living').limits.decide?.budget).toBe(10);
  });

  it('a programme the nation does not know is decided in the time of 低保; one not shown gets no days of publicity', () => {
    expect(Object.keys(terms('funeral-subsidy').limits).sort()).toEqual(['decide', 'supplement']);
    expect(terms('funeral-subsidy').limits.decide).toMatchObject({ budget: 30, extendTo: 45, unit: 'working-day' });
    expect(terms('medical').limits).toEqual({});
  });

  it('what it does say holds', () => {
    const text = older(['decide', 'survey']).replace('budget: 30', 'budget: 25');
    const { limits } = terms('dibao', keptPack(text, today.ref));
    expect(limits.decide).toMatchObject({ budget: 25, extendTo: 45 });
    expect(Object.keys(limits).sort()).toEqual(['decide', 'publicity', 'resurvey', 'supplement', 'survey']);
  });

  it('hangs under the neutral name all the same (民发〔2021〕57号 第19条)', () => {
    expect(terms('dibao-single')).toMatchObject({ programmeName: '单人户低保', publishedName: '最低生活保障' });
    expect(terms('funeral-subsidy').publishedName).toBe('惠民殡葬（基本丧葬服务费减免）');
  });

  it('only one that was published is read so: whoever writes it again is told what is missing', () => {
    expect(() => packFromText(older(), 'draft')).toThrow('resurvey');
    expect(() => packFromText(wholeText(today), 'draft')).not.toThrow();
    expect(() => keptPack(older().replace('m.countedIncome', 'm.countedIncme'), today.ref)).toThrow('countedIncme');
  });
});
