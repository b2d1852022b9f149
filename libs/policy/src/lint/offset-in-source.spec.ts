import { isScalar, parseDocument } from 'yaml';
import { offsetInSource } from './offset-in-source';

/** Where `word` of the value is found in the file. */
function found(text: string, word: string): string {
  const node = parseDocument(text).get('is', true);
  if (!isScalar(node) || !node.range) throw new Error('no scalar');
  const value = String(node.value);
  const at = offsetInSource(text.slice(node.range[0], node.range[1]), value, value.indexOf(word));
  return at === null ? '' : text.slice(node.range[0] + at).slice(0, word.length);
}

it.each([
  ['plain', 'is: income < wrong'],
  ['plain over two lines', 'is: income <\n      wrong * 2'],
  ['in single quotes', 'is: \'income == "a" && wrong\''],
  ['in single quotes with a quote', "is: 'it''s so && wrong'"],
  ['in double quotes', 'is: "income == \\"a\\" && wrong"'],
  ['folded', 'is: >-\n  income <\n    standard.dibao\n\n  && wrong\nb: 1'],
  ['as it stands', 'is: |\n  income <\n    wrong\n'],
])('finds a word of a text written %s', (_how, text) => {
  expect(found(text, 'wrong')).toBe('wrong');
});
