import { differences } from './differences';

it('says where, and what was and is', () => {
  const then = { paths: { '/a/{id}': { get: { summary: '签收', deprecated: true } } }, tags: ['x'] };
  const now = { paths: { '/a/{id}': { get: { summary: '领取' }, post: {} } }, tags: ['x', 'y'] };
  expect(differences(then, now)).toEqual([
    '~ /paths/~1a~1{id}/get/summary: "签收" → "领取"',
    '- /paths/~1a~1{id}/get/deprecated',
    '+ /paths/~1a~1{id}/post',
    '+ /tags/1',
  ]);
});

it('says nothing of what is the same', () => {
  expect(differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
});

it('tells a list from an object and null from both', () => {
  expect(differences({ a: [] }, { a: {} })).toEqual(['~ /a: [] → {}']);
  expect(differences({ a: null }, { a: {} })).toEqual(['~ /a: null → {}']);
});
