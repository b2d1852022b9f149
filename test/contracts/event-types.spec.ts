import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOGGED_BESIDES, referralMachine } from '@yimen/referral';

const README = readFileSync(join(__dirname, '../../libs/partners/README.md'), 'utf8');
const told = /with `<action>`([^:]+?)\. A new action/s.exec(README)?.[1] ?? '';
const documented = [...told.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]);

it('every type of event that a department can be sent is documented, and no other', () => {
  expect(documented.sort()).toEqual([...LOGGED_BESIDES, ...Object.keys(referralMachine.actions)].sort());
});
