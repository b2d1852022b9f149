import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from '../index';
import { packFromText } from './load-pack';

const good = readFileSync(join(__dirname, '../../packs/chongqing.yaml'), 'utf8');

/** The good file with one slip of the pen. */
function slip(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return text;
}

describe('The pack of Chongqing', () => {
  it('is named after the date of its newest standard', () => {
    expect(loadPack('chongqing').ref).toBe('chongqing@2025-07-01');
    expect(loadPack('chongqing').standards.at(-1)?.from).toBe('2025-07-01');
  });

  it('is read once and can not be changed in passing', () => {
    const pack = loadPack('chongqing');
    expect(loadPack('chongqing@2025-07-01')).toBe(pack);
    expect(Object.isFrozen(pack.standards[0]?.dibao)).toBe(true);
    expect(() => Object.assign(pack.edge, { ratio: 9 })).toThrow(TypeError);
  });

  it('gives every figure a source and says how sure we are of it', () => {
    const { standards, property, income, programmes, edge, rounding } = loadPack('chongqing');
    for (const figure of [...standards, ...property, ...income, ...programmes, edge, rounding]) {
      expect(figure.source).not.toBe('');
      if (figure.confidence === 'U') expect(figure.note).toBeDefined();
    }
  });

  it.each(['sichuan', 'chongqing@2019-01-01', '../package', '', 'Chongqing'])('there is no pack “%s”', (name) => {
    expect(() => loadPack(name)).toThrow('policy-pack-unknown');
  });
});

describe('A pack with a slip is refused as a whole, and the fault is named with its place', () => {
  it.each([
    [
      'a misspelt key',
      /tekunYuan: 600/,
      'tekunYaun: 600',
      ['standards[0].tekunYaun：不认识的键', 'standards[0].tekunYuan：缺少'],
    ],
    ['a missing amount', 'urbanYuan: 500, ', '', ['standards[1].dibao.urbanYuan：缺少']],
    ['a third decimal', 'ruralYuan: 350', 'ruralYuan: 350.125', ['standards[1].dibao.ruralYuan：应是金额']],
    ['an amount in quotes', 'ruralYuan: 350', 'ruralYuan: "350"', ['standards[1].dibao.ruralYuan：应是金额']],
    ['a day that does not exist', 'from: 2017-04-01', 'from: 2017-04-31', ['standards[1].from：应是日期']],
    ['standards out of order', 'from: 2018-01-01', 'from: 2017-01-01', ['standards[2].from：应晚于 2017-04-01']],
    [
      'a version that is not the newest standard',
      'version: 2025-07-01',
      'version: 2025-07-02',
      ['version：应是最新标准的日期 2025-07-01'],
    ],
    ['an unknown mark', 'confidence: K', 'confidence: X', ['confidence：应是 V、E、K、U 之一，读到 "X"']],
    ['a kind of income forgotten', / {2}- \{ kind: scholarship.*\n/, '', ['income：缺少 scholarship']],
    ['a layer forgotten', 'tekun: closed, ', '', ['layers.employment.tekun：缺少']],
    [
      'an agency that does not exist',
      'agency: emergency',
      'agency: fire-brigade',
      ['programmes[7].agency：应是 window'],
    ],
    ['a programme twice', 'id: dibao-edge', 'id: dibao', ['programmes[1]：dibao 重复']],
    [
      'a rule without its article',
      / {6}hit-by-disaster: .*\n/,
      '      hit-by-flood: { article: 某号 }\n',
      ['programmes[7].rules.hit-by-disaster：缺少', 'programmes[7].rules.hit-by-flood：不认识的键'],
    ],
    ['an edge below the line', 'ratio: 1.5', 'ratio: 0.5', ['edge.ratio：应大于 1']],
    ['a list that is none', /answers: \[disaster\]/, 'answers: disaster', ['programmes[7].answers：应是一个列表']],
    ['a source left empty', 'source: 渝民规〔2025〕6号', 'source: ""', ['standards[9].source：应是文字']],
  ])('%s', (_slip, from, to, faults) => {
    for (const fault of faults) expect(() => packFromText(slip(from, to), 'draft')).toThrow(fault);
  });

  it('names all faults at once', () => {
    const text = slip('urbanYuan: 500, ', '').replace('agency: emergency', 'agency: x');
    expect(() => packFromText(text, 'draft')).toThrow('有 2 处错误');
  });

  it.each([
    ['broken YAML', 'id: [', '不是可读的 YAML'],
    ['a key twice', 'id: a\nid: b', '不是可读的 YAML'],
    ['an empty file', '', '文件：应是一组键值'],
  ])('%s', (_what, text, fault) => {
    expect(() => packFromText(text, 'draft')).toThrow(fault);
  });
});
