import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadPack } from './load-pack';
import { LITTLE, little } from './little-pack-spec';
import { packFromText, wholeText } from './load-pack';

const chongqing = readFileSync(join(__dirname, '../../packs/chongqing.yaml'), 'utf8');

describe('The pack of Chongqing', () => {
  it('is named after the date of its newest standard', () => {
    const pack = loadPack('chongqing');
    expect(pack.ref).toBe('chongqing@2025-07-01');
    expect(pack.parameters.dibao?.rows.at(-1)?.from).toBe('2025-07-01');
  });

  it('is read once and can not be changed in passing', () => {
    const pack = loadPack('chongqing');
    expect(loadPack('chongqing@2025-07-01')).toBe(pack);
    expect(() => Object.assign(pack.parameters.dibao!.rows[0]!, { urban: 9 })).toThrow(TypeError);
    expect(() => Object.assign(pack.document.rounding, { toFen: 9 })).toThrow(TypeError);
  });

  it('gives every figure a source and says how sure we are of it', () => {
    const { parameters, programmes, document } = loadPack('chongqing');
    for (const parameter of Object.values(parameters)) {
      for (const row of parameter.rows) {
        const { source, confidence, note } = { ...parameter, ...row };
        expect([parameter.name, row.from, source, confidence]).not.toContain(undefined);
        if (confidence === 'U') expect(note).toBeDefined();
      }
    }
    for (const { source, confidence } of [...programmes, document.rounding])
      expect([source, confidence]).not.toContain(undefined);
  });

  it('every rule cites an article or a document', () => {
    for (const { rules } of loadPack('chongqing').programmes)
      for (const { article } of rules) expect(article).toMatch(/第.+[条章]|号|办法|通知|规定|条例|规划/);
  });

  it.each(['sichuan', 'chongqing@2019-01-01', '../package', '..%2fpackage', '', 'Chongqing', 'chongqing@latest'])(
    'there is no pack “%s”',
    (name) => {
      expect(() => loadPack(name)).toThrow('policy-pack-unknown');
    },
  );
});

describe('The layers of 渝北', () => {
  const [city, district] = [loadPack('chongqing'), loadPack('chongqing-yubei')];

  it('has every programme of the city, in the same order, and every standard', () => {
    expect(district.programmes.map(({ id }) => id)).toEqual(city.programmes.map(({ id }) => id));
    expect(district.parameters.dibao).toEqual(city.parameters.dibao);
    expect(district.division).toBe('500112000000');
  });

  it('differs only where it says so', () => {
    expect(district.programmes.find(({ id }) => id === 'dibao')?.confirms).toBe('township');
    expect(city.programmes.find(({ id }) => id === 'dibao')?.confirms).toBe('county');
  });
});

describe('A pack with a mistake never loads half', () => {
  it('is refused as a whole, and asked again it is refused again', () => {
    const text = stringify({
      ...LITTLE,
      extends: 'chongqing',
      programmes: [{ id: 'dibao', rules: [{ id: 'homes', when: 'home' }] }],
    });
    const load = () => packFromText(text, 'draft.yaml');
    expect(load).toThrow('政策包 draft.yaml 有 1 处错误：\nprogrammes.dibao.rules.homes.when：不认识的事实“home”');
    expect(load).toThrow('policy-pack-faulty');
  });

  it('and the running one stays as it was', () => {
    const before = loadPack('chongqing');
    expect(() => packFromText(chongqing.replace('urban: 770', 'urban: -1'), 'chongqing.yaml')).toThrow('不能小于 0');
    expect(loadPack('chongqing')).toBe(before);
    expect(before.parameters.dibao?.rows.at(-1)?.urban).toBe(770);
  });

  it.each([
    ['broken YAML', 'id: [', '不是可读的 YAML'],
    ['a key twice', 'id: a\nid: b', '不是可读的 YAML'],
    ['an empty file', '', '文件：应是一组键值'],
    ['a list', '- id: a', '文件：应是一组键值'],
    ['a bare word', 'chongqing', '文件：应是一组键值'],
    ['a layer that does not exist', 'extends: sichuan', 'policy-pack-unknown'],
    ['a layer outside the folder', 'extends: ../../package', 'policy-pack-unknown'],
    ['a tag of some language', 'id: !!js/function "X"', 'id：写法不合规则'],
    ['an alias', 'a: &a [x]\nb: *a', '不是可读的 YAML'],
  ])('%s', (_what, text, fault) => {
    expect(() => packFromText(text, 'draft')).toThrow(fault);
  });

  it('a few lines that would grow into a billion are refused at once', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    const began = performance.now();
    expect(() => packFromText(bomb, 'bomb')).toThrow('policy-pack-faulty');
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.each(['[', '{a: ', '- '])('nesting without end is refused, not followed: %s', (open) => {
    expect(() => packFromText(`indicators: ${open.repeat(20_000)}`, 'deep')).toThrow('policy-pack-faulty');
  });
});

describe('What is kept of a published pack', () => {
  it('is one text that leans on no other and judges the same', () => {
    const pack = loadPack('chongqing-yubei');
    const whole = wholeText(pack);
    expect(whole).not.toMatch(/^extends:/m);
    expect(packFromText(whole, 'kept').document).toEqual({ ...pack.document, extends: undefined });
    expect(wholeText(packFromText(whole, 'kept'))).toBe(whole);
  });

  it('the little pack needs no layer', () => {
    expect(wholeText(little())).toContain('低保标准');
  });
});
