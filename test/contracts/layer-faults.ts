/** A file that breaks exactly one rule; `beside` are files it needs to exist. */
export interface Fault {
  file: string;
  source: string;
  beside?: Record<string, string>;
}

const anything = 'export const anything = 1;';
const call = (from: string) => `import { anything } from '${from}';\nexport const it = anything;`;
const type = (from: string) => `import type { Anything } from '${from}';\nexport type It = Anything;`;

/** For each rule of .dependency-cruiser.cjs the smallest fault against it. */
export const faults: Record<string, Fault> = {
  'room-platform': { file: 'libs/platform/src/fault.ts', source: call('@yimen/staff') },
  'room-staff': { file: 'libs/staff/src/fault.ts', source: call('@yimen/registry') },
  'room-registry': { file: 'libs/registry/src/fault.ts', source: type('@yimen/policy') },
  'room-policy': { file: 'libs/policy/src/fault.ts', source: call('@yimen/staff') },
  'room-deadlines': { file: 'libs/deadlines/src/fault.ts', source: type('@yimen/casework') },
  'room-casework': { file: 'libs/casework/src/fault.ts', source: type('@yimen/referral') },
  'room-partners': { file: 'libs/partners/src/fault.ts', source: type('@yimen/referral') },
  'room-referral': { file: 'libs/referral/src/fault.ts', source: call('@yimen/monitoring') },
  'room-monitoring': {
    file: 'libs/monitoring/src/fault.ts',
    source: call('../../nowhere/src'),
    beside: { 'libs/nowhere/src/index.ts': anything },
  },
  'room-handover': { file: 'libs/handover/src/fault.ts', source: call('@yimen/monitoring') },
  'room-discovery': {
    file: 'libs/discovery/src/fault.ts',
    source: call('../../nowhere/src'),
    beside: { 'libs/nowhere/src/index.ts': anything },
  },
  'room-is-known': { file: 'libs/stray/src/fault.ts', source: call('@yimen/kernel') },
  'kernel-imports-nothing': { file: 'libs/kernel/src/fault.ts', source: `export { readFileSync } from 'node:fs';` },
  'bullmq-only-at-the-queues': { file: 'libs/referral/src/use-cases/ring.ts', source: call('bullmq') },
  'ioredis-only-in-platform': { file: 'apps/worker/src/cache.ts', source: call('ioredis') },
  'typeorm-only-at-the-tables': { file: 'libs/staff/src/use-cases/store.ts', source: type('typeorm') },
  'pg-only-at-the-edge': { file: 'libs/staff/src/queries/unscoped.query.ts', source: call('pg') },
  'swagger-only-at-the-http-edge': { file: 'libs/casework/src/use-cases/shape.ts', source: call('class-validator') },
  'front-door': {
    file: 'apps/api/src/past-the-door.ts',
    source: call('../../../libs/casework/src/use-cases/inside'),
    beside: { 'libs/casework/src/use-cases/inside.ts': anything },
  },
  'front-door-between-rooms': {
    file: 'libs/referral/src/use-cases/past-the-door.ts',
    source: type('../../../casework/src/use-cases/inside'),
  },
  'http-shapes-have-their-own-door': {
    file: 'libs/referral/src/use-cases/speak-http.ts',
    source: call('../http/index'),
    beside: { 'libs/referral/src/http/index.ts': anything },
  },
  'no-room-to-process': {
    file: 'libs/staff/src/use-cases/load.ts',
    source: call('../../../../migrations/demo/people'),
    beside: { 'migrations/demo/people.ts': anything },
  },
  'no-app-to-app': {
    file: 'apps/partner-api/src/borrow.ts',
    source: call('../../api/src/create-api'),
    beside: { 'apps/api/src/create-api.ts': anything },
  },
  'cli-builds-apps-by-their-makers': {
    file: 'apps/cli/src/bench/borrow.ts',
    source: call('../../../api/src/window/controller'),
    beside: { 'apps/api/src/window/controller.ts': anything },
  },
  'schema-stands-alone': { file: 'migrations/schema/0-create.ts', source: call('@yimen/kernel') },
  'nothing-to-test': {
    file: 'apps/worker/src/pretend.ts',
    source: call('../../../test/support/pretend'),
    beside: { 'test/support/pretend.ts': anything },
  },
  'domain-is-pure': { file: 'libs/policy/src/domain/inject.ts', source: type('@nestjs/common') },
  'domain-only-names-other-rooms': { file: 'libs/casework/src/domain/ask.ts', source: call('@yimen/policy') },
  'persistence-is-private': {
    file: 'libs/casework/src/http/write.ts',
    source: call('../persistence/row'),
    beside: { 'libs/casework/src/persistence/row.ts': anything },
  },
  'no-circular': {
    file: 'libs/staff/src/domain/egg.ts',
    source: type('./hen'),
    beside: { 'libs/staff/src/domain/hen.ts': type('./egg') },
  },
  'no-dev-dependency-in-production': { file: 'apps/api/src/dev.ts', source: call('only-for-tests') },
  'no-undeclared-package': { file: 'apps/api/src/phantom.ts', source: call('someone-elses') },
  'no-deprecated-package': { file: 'apps/api/src/forsaken.ts', source: call('forsaken') },
  'no-unresolvable-import': { file: 'apps/api/src/dangling.ts', source: call('./nowhere') },
};

/** What the rules must let pass. */
export const allowed: Record<string, string> = {
  'libs/casework/src/domain/kept.ts': type('@yimen/policy'),
  'libs/casework/src/use-cases/open.ts': `${call('@yimen/policy')}\nexport * from '../persistence/row';`,
  'libs/casework/src/persistence/row.db-spec.ts': `${call('../../../../test/support/pretend')}\nexport * from 'pg';`,
  'libs/casework/src/queries/row.query.ts': type('typeorm'),
  'apps/api/src/door.ts': `${call('@yimen/casework')}\nexport * from '../../../libs/referral/src/http/index';`,
  'apps/worker/src/consume.ts': call('bullmq'),
  'apps/cli/src/openapi/print.ts': call('../../../api/src/create-api'),
  'apps/cli/src/start/launch.ts': call('only-for-tests'),
  'migrations/schema/1-create.ts': type('typeorm'),
  'test/journeys/story.e2e-spec.ts': `${call('../../apps/api/src/create-api')}\nexport * from 'ioredis';`,
};

export const packages = ['bullmq', 'ioredis', 'typeorm', 'pg', 'class-validator', '@nestjs/common', 'forsaken'];
export const rooms = [
  'kernel',
  'platform',
  'staff',
  'registry',
  'policy',
  'deadlines',
  'casework',
  'referral',
  'monitoring',
];
export const roomDoor = `${anything}\nexport type Anything = number;`;
