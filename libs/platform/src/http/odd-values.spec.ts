import { oddValues } from './odd-values';

it('null is not an answer: what is not known is left out', () => {
  const body = { members: [{ name: '覃桂芳', facts: { incomeFen: null } }], note: null };
  expect(oddValues(body).map(({ pointer }) => pointer)).toEqual(['/members/0/facts/incomeFen', '/note']);
});

it('fields that mean something to an object are not fields of a form', () => {
  const body = JSON.parse('{"__proto__":{"admin":true},"members":[{"constructor":{}}],"a/b":{"prototype":1}}');
  const found = oddValues(body).map(({ pointer }) => pointer);
  expect(found).toEqual(['/__proto__', '/members/0/constructor', '/a~1b/prototype']);
});

it('finds nothing in an ordinary form', () => {
  expect(oddValues({ channel: 'window', hardships: [{ kind: 'income' }], facts: { unemployed: false, n: 0 } })).toEqual(
    [],
  );
});
