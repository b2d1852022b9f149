import { citationsIn } from './citations';
import { featuresCiting, packCiting } from './features-citing';
import { lawPage, untested } from './law-page';
import type { Place } from './read-sources';
import { testsCiting } from './tests-citing';

const articles = (text: string) => citationsIn(text).map(({ document, article }) => `${document} ${article}`);

describe('How an article is cited', () => {
  it.each<[string, string[]]>([
    ['one window (LAW 64)', ['LAW 64']],
    ['LAW 37, 64 and 65; LAW 44、45', ['LAW 37', 'LAW 64', 'LAW 65', 'LAW 44', 'LAW 45']],
    ['LAW 24–26', ['LAW 24', 'LAW 25', 'LAW 26']],
    ['社会救助法 第48条', ['LAW 48']],
    ['《社会救助法》第四十八条、第六十二条', ['LAW 48', 'LAW 62']],
    ['社会救助法第十条，第二十条', ['LAW 10']],
    ['民发〔2021〕43号 第13、15、16条', ['民发〔2021〕43号 13', '民发〔2021〕43号 15', '民发〔2021〕43号 16']],
    ['民发〔2021〕57号第十九条; 国令649号 art. 44', ['民发〔2021〕57号 19', '国令649号 44']],
  ])('%s', (text, found) => expect(articles(text)).toEqual(found));

  it.each(['SLAW 48', 'LAW 100', 'LAWS 4', '民发〔2021〕57号', '社会救助法 第四章', '第48条'])(
    '%s cites none',
    (text) => {
      expect(articles(text)).toEqual([]);
    },
  );
});

describe('Which test cites it', () => {
  const source = [
    '// LAW 50: of the file',
    "describe('aid that doesn\\'t wait (LAW 35)', () => {",
    "  it.each([['a', 1]])('%s is paid (LAW 50)', () => {",
    '    // LAW 45: inside',
    "    expect(said).toBe('社会救助法 第70条');",
    '  });',
    '  // LAW 62: above',
    "  it('the next', () => {});",
    '});',
  ].join('\n');

  it('by its title, by a comment above it or in it; not by what it expects of an answer', () => {
    expect(testsCiting(source).map(({ article, title }) => [article, title])).toEqual([
      [35, "aid that doesn't wait (LAW 35)"],
      [50, '%s is paid (LAW 50)'],
      [50, "aid that doesn't wait (LAW 35)"],
      [45, '%s is paid (LAW 50)'],
      [62, 'the next'],
    ]);
  });
});

describe('What cites it', () => {
  it('the exported name under the comment, or around it', () => {
    const source = [
      '/** Of the file (LAW 4). */',
      "import { x } from 'y';",
      '/** Heard first (LAW 48). */',
      '@Injectable()',
      'export class CutAid {',
      '  // told (LAW 45)',
      '}',
      "export const WORDS = ['社会救助法第十八条'];",
    ].join('\n');
    expect(featuresCiting(source).map(({ article, name }) => [article, name])).toEqual([
      [4, 'CutAid'],
      [48, 'CutAid'],
      [45, 'CutAid'],
      [18, 'WORDS'],
    ]);
  });

  it('the programme of a pack', () => {
    const pack =
      'parameters:\n  a: 社会救助法 第17条\nprogrammes:\n  - id: dibao\n    rules:\n      - id: x\n        law: 18\n';
    expect(packCiting(pack).map(({ article, name }) => [article, name])).toEqual([
      [18, 'dibao'],
      [17, null],
    ]);
  });
});

it('an article that binds and that nobody tests is named', () => {
  const place: Place = { document: 'LAW', article: 48, kind: 'feature', file: 'libs/a.ts', words: 'cut|aid' };
  expect(untested([place])).toContain(48);
  expect(untested([place, { ...place, kind: 'test' }])).not.toContain(48);
  expect(lawPage([place])).toContain(
    '| **48** | 调减、终止前听取意见，之后书面告知并说明理由 | [cut\\|aid](../libs/a.ts) | — |',
  );
});
