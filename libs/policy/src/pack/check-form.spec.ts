import { faultsOf, programmeOf } from './little-pack-spec';
import type { Little } from './little-pack-spec';

const top = (known: Record<string, unknown>) => (pack: Little) => void Object.assign(pack, known);
const programme = (known: Record<string, unknown>) => (pack: Little) => void Object.assign(programmeOf(pack), known);
const rule = (known: Record<string, unknown>) => (pack: Little) =>
  void Object.assign(programmeOf(pack).rules[0]!, known);
const dibao = (known: Record<string, unknown>) => (pack: Little) =>
  void Object.assign(pack.parameters.dibao as object, known);
const at = 'programmes.dibao.rules.income';

describe('The form of a pack: each fault with its place, as people look for it', () => {
  it.each<[string, (pack: Little) => void, string[]]>([
    ['no name', top({ name: undefined }), ['name：缺少 name']],
    ['no programmes at all', top({ programmes: [] }), ['programmes：至少 1 项']],
    ['a key nobody knows', top({ standards: [] }), ['standards：不认识的键 standards']],
    ['a misspelt key of a programme', programme({ agensy: 'window' }), ['programmes.dibao.agensy：不认识的键 agensy']],
    [
      'an agency that does not exist',
      programme({ agency: 'fire-brigade' }),
      ['programmes.dibao.agency：只能是 window、'],
    ],
    ['neither for a household nor for a person', programme({ for: undefined }), ['programmes.dibao.for：缺少 for']],
    ['a list that is none', programme({ answers: 'income' }), ['programmes.dibao.answers：应是一个列表']],
    ['a need nobody has', programme({ answers: ['heating'] }), ['programmes.dibao.answers.0：只能是 income、']],
    ['no rule', programme({ rules: [] }), ['programmes.dibao.rules：至少 1 项']],
    ['a rule without its article', rule({ article: undefined }), [`${at}.article：缺少 article`]],
    ['an article left empty', rule({ article: '' }), [`${at}.article：不能为空`]],
    ['a rule that asks nothing', rule({ when: undefined }), [`${at}：`]],
    ['a rule that asks both ways', rule({ unless: 'true' }), [`${at}：when 和 unless 写一个`]],
    ['a number for a text', rule({ yes: 5 }), [`${at}.yes：应是文字`]],
    ['a mark nobody knows', rule({ confidence: 'X' }), [`${at}.confidence：只能是 V、E、K、U 之一`]],
    ['a text of a mile', rule({ yes: '长'.repeat(2001) }), [`${at}.yes：太长`]],
    ['a unit nobody knows', dibao({ unit: 'euro' }), ['parameters.dibao.unit：只能是 yuan、']],
    [
      'an amount in quotes',
      dibao({ rows: [{ from: '2025-01-01', value: '350' }] }),
      ['parameters.dibao.rows.0.value：应是数'],
    ],
    [
      'a negative amount',
      dibao({ rows: [{ from: '2025-01-01', value: -1 }] }),
      ['parameters.dibao.rows.0.value：不能小于 0'],
    ],
    [
      'an amount beyond reason',
      dibao({ rows: [{ from: '2025-01-01', value: 1e9 }] }),
      ['parameters.dibao.rows.0.value：不能大于 100000000'],
    ],
    [
      'a day that does not exist',
      dibao({ rows: [{ from: '2025-02-29', value: 1 }] }),
      ['parameters.dibao.rows.0.from：应是日期 YYYY-MM-DD'],
    ],
    ['a version that is no day', top({ version: 'v2' }), ['version：应是日期 YYYY-MM-DD']],
    ['half a division', top({ division: '5001' }), ['division：应是12位区划代码']],
    ['rounding to nothing', top({ rounding: { toFen: 0, mode: 'up' } }), ['rounding.toFen：不能小于 1']],
    [
      'rounding sideways',
      top({ rounding: { toFen: 1, mode: 'sideways' } }),
      ['rounding.mode：只能是 up、nearest、down 之一'],
    ],
    [
      'a name with a colon',
      top({ parameters: { 'a:b': { name: 'x', unit: 'count', rows: [], note: 'x' } } }),
      ['parameters.a:b：名字“a:b”不合规则'],
    ],
    [
      'a need seen both ways',
      top({ needs: { income: { name: 'x', seen: 'true', seenIn: 'true', says: 'x' } } }),
      ['needs.income：有两项只能写一个'],
    ],
  ])('%s', (_slip, change, faults) => {
    const told = faultsOf(change);
    expect(told).not.toHaveLength(0);
    for (const fault of faults) expect(told.join('\n')).toContain(fault);
  });
});
