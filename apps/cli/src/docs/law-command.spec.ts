import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../embedded/checkout';
import { lawPage, untested } from './law/law-page';
import { placesIn } from './law/read-sources';

const places = placesIn(checkoutRoot);

it('each article that binds the steps of an application or a case is cited by a test', () => {
  expect(untested(places)).toEqual([]);
});

it('docs/law.md says what the sources say: npm run cli -- law', () => {
  expect(lawPage(places)).toBe(readFileSync(join(checkoutRoot, 'docs/law.md'), 'utf8'));
});
