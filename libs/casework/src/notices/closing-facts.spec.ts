import { loadPack } from '@yimen/policy';
import type { MeasureView } from '../persistence/measure.repository';
import { closingFacts } from './closing-facts';

const pack = loadPack('chongqing');
const measure = (id: string, reason: string | null): MeasureView => ({
  ...{ id, programme: 'dibao', need: 'income', status: 'settled', monthlyFen: null, oneOffFen: null },
  ...{ outcome: reason ? 'refused' : 'granted', reason, agencyName: '渝北区民政局' },
});

describe('the reasons in the one answer are words, never codes (LAW 45)', () => {
  it.each([
    [null, null],
    ['income-above-standard', '家庭人均收入高于标准'],
    ['not-cooperating', '无正当理由不配合调查核实，终止办理'],
    ['told-by-the-department', '经审核不符合救助条件'],
    ['a-code-nobody-put-into-words', '理由见该项的书面决定'],
  ])('%s: %s', (code, words) => {
    const texts = new Map([['told-by-the-department', '经审核不符合救助条件']]);
    const [line] = closingFacts(
      { outcome: 'refused', lead: null, measures: [] },
      [measure(String(code), code)],
      pack,
      texts,
    ).measures;
    expect(line?.endedAgainst).toBeUndefined();
    expect(line).toMatchObject({ programmeName: '最低生活保障', reason: words });
  });
});

it.each([
  ['not-cooperating', true],
  ['application-withdrawn', undefined],
])('a measure not pursued because of %s: ended against the applicant %s (LAW 76)', (reason, against) => {
  const ended = { ...measure('1', reason), outcome: 'not-pursued' as const };
  const facts = closingFacts({ outcome: 'granted', lead: null, measures: [] }, [ended], pack, new Map());
  expect(facts.measures[0]?.endedAgainst).toBe(against);
});
