import { stringify } from 'yaml';
import { chongqing } from '../families-spec';
import { packFromText } from '../pack/load-pack';
import { procedureTerms } from './procedure-terms';

const practice = (on: string, residence: 'urban' | 'rural' = 'urban', pack = chongqing) =>
  procedureTerms(pack, 'temporary-aid', on, residence).practice;

describe('The figures that procedures are run by', () => {
  it('small and fast aid ends at one month of the 低保 standard of the place and day (LAW 50; 民政部、财政部2026年1月意见)', () => {
    expect(practice('2026-10-10', 'urban').urgentCapFen).toBe(77_000);
    expect(practice('2026-10-10', 'rural').urgentCapFen).toBe(63_000);
    expect(practice('2025-06-30', 'urban').urgentCapFen).toBe(75_000);
  });

  it('at least 30 % are visited at random (民发〔2021〕43号 第16条), by two people (民发〔2021〕57号 第16条)', () => {
    expect(practice('2026-10-10')).toMatchObject({ samplePercent: 30, investigators: 2 });
  });

  it('where the law gives no number (LAW 48: hearing; warnings), the assumption is open', () => {
    expect(practice('2026-10-10')).toMatchObject({
      earlyPercent: 80,
      redAfterWorkingDays: 5,
      replyDays: 5,
      freshFactsDays: 30,
    });
    for (const id of ['earlyWarningPercent', 'redAfterWorkingDays', 'hearingReplyDays', 'freshFactsDays'])
      expect(chongqing.parameters[id]?.rows).toEqual([expect.objectContaining({ confidence: 'U' })]);
  });

  it('measures are confirmed within 10 working days of acceptance, an open assumption', () => {
    expect(practice('2026-10-10').intake).toMatchObject({ budget: 10, unit: 'working-day', confidence: 'U' });
  });

  it('a county sets its own from a day on; before that the national one holds', () => {
    const rows = [
      { from: '2016-01-01', value: 30, source: '民发〔2021〕43号 第16条', confidence: 'V' },
      { from: '2026-09-01', value: 50, source: '某区文件', confidence: 'V' },
    ];
    const layer = { id: 'somewhere', extends: 'chongqing', parameters: { samplePercent: { rows } } };
    const somewhere = packFromText(stringify(layer), 'somewhere.yaml');
    const sampled = (on: string) => practice(on, 'urban', somewhere).samplePercent;
    expect([sampled('2026-08-31'), sampled('2026-09-01')]).toEqual([30, 50]);
    expect(practice('2026-09-01').samplePercent).toBe(30);
  });
});
