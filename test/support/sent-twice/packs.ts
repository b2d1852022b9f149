import { packText, PROPOSAL } from '../policy';
import type { Step } from './step';

const PACKS_AT = '/api/v1/policy-packs';
const FIRST = 'yubei-policy';

const drafted = (name: string): Step => ({
  route: `POST ${PACKS_AT}`,
  by: FIRST,
  body: () => ({ text: packText() }),
  other: () => ({ text: packText() }),
  then: ({ body }) => ({ [name]: body.ref }),
});
const step = (name: string, by: string, of: string, body?: object): Step => ({
  route: `POST ${PACKS_AT}/{ref}/${name}`,
  by,
  of,
  ...(body && { body: () => body, other: () => ({ ...body, reason: '换一个理由' }) }),
});

/** Two policy packs of 渝北区: one is published, one rejected. */
export const PACKS: readonly Step[] = [
  drafted('good pack'),
  step('propose', FIRST, 'good pack', PROPOSAL),
  step('publish', `${FIRST}-2`, 'good pack'),
  drafted('bad pack'),
  step('reject', `${FIRST}-2`, 'bad pack', { reason: '金额与文件不符' }),
];
