// Who may import whom. Every rule says why; test/contracts/layer-rules.spec.ts plants a fault against each.

/** Room → rooms it may call, besides kernel. A new room is added here before its first file. */
const rooms = {
  platform: [],
  staff: ['platform'],
  registry: ['platform'],
  policy: ['platform'],
  deadlines: ['platform'],
  casework: ['platform', 'staff', 'registry', 'policy', 'deadlines'],
  partners: ['platform', 'staff', 'registry', 'policy', 'deadlines', 'casework'],
  referral: ['platform', 'staff', 'registry', 'policy', 'deadlines', 'casework', 'partners'],
  monitoring: ['platform', 'staff', 'registry', 'policy', 'deadlines', 'casework', 'referral'],
  discovery: ['platform', 'staff', 'registry', 'policy', 'deadlines', 'casework', 'referral', 'monitoring'],
  handover: ['platform', 'staff', 'registry', 'policy', 'deadlines', 'casework', 'partners', 'referral'],
};

const earlier = ['kernel'];
for (const [room, allowed] of Object.entries(rooms)) {
  const upwards = allowed.filter((other) => !earlier.includes(other));
  if (upwards.length > 0) throw new Error(`${room} is listed before ${upwards}: list a room after all it may call`);
  earlier.push(room);
}

/** Package → the only folders that may import it. Tests may use anything. */
const packages = [
  {
    name: 'bullmq-only-at-the-queues',
    packages: 'bullmq',
    only: ['libs/platform/', 'apps/worker/', 'apps/cli/src/migrate/'],
    comment:
      'PostgreSQL is the truth and the queue a bell (I3): business code that could enqueue would bypass the outbox.',
  },
  {
    name: 'ioredis-only-in-platform',
    packages: 'ioredis',
    only: ['libs/platform/'],
    comment: 'Redis is optional: whoever talks to it directly breaks where there is none.',
  },
  {
    name: 'typeorm-only-at-the-tables',
    packages: 'typeorm',
    only: ['(libs/platform|migrations|apps/cli/src/(migrate|bench))/', 'libs/[^/]+/src/(persistence|queries)/'],
    comment:
      'What is decided must not depend on how it is stored; SQL has two homes in a room, persistence and queries.',
  },
  {
    name: 'pg-only-at-the-edge',
    packages: 'pg',
    only: ['libs/platform/', 'apps/cli/'],
    comment:
      "A connection of one's own would have no scope set: row-level security is only as good as its one way in (I8).",
  },
  {
    name: 'swagger-only-at-the-http-edge',
    packages: '(@nestjs/swagger|class-validator|class-transformer)',
    only: ['libs/platform/', 'apps/', 'libs/[^/]+/src/http/'],
    comment: 'The shape of a request is the business of whoever receives it; use cases get checked values.',
  },
];

const tests = '(^test/|[.-]spec\\.ts$)';
/** Parts of the CLI that only ever run in a checkout, where the dev dependencies are. */
const checkoutOnly = '^apps/cli/src/(bench|dev-identity|embedded|openapi|start|test-run)/';
const frontDoor = 'src/index\\.ts$';
const roomNames = earlier.join('|');
const npm = (name) => `(^|node_modules/)(@types/)?${name}(/|$)`;

const direction = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment:
    `${room} may call only ${['kernel', ...allowed].join(', ')}: calls run one way between rooms, ` +
    'the other way round travels as an event through the outbox.',
  from: { path: `^libs/${room}/` },
  to: { path: `^libs/(?!(${['kernel', room, ...allowed].join('|')})/)` },
}));

const ownership = packages.map(({ name, packages: owned, only, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: [tests, ...only.map((folder) => `^${folder}`)] },
  to: { path: npm(owned) },
}));

module.exports = {
  forbidden: [
    ...direction,
    ...ownership,
    {
      name: 'room-is-known',
      severity: 'error',
      comment: 'A room that is not in the table above has no direction: give it its place first.',
      from: { path: `^libs/(?!(${roomNames})/)` },
      to: {},
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment: 'Everything stands on kernel: what kernel imported, every room would carry.',
      from: { path: '^libs/kernel/', pathNot: tests },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'front-door',
      severity: 'error',
      comment:
        'A room is entered by its index.ts (its HTTP shapes by http/index.ts): what is not exported there may change any day.',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/(http/)?index\\.ts$', '-spec\\.ts$'] },
    },
    {
      name: 'front-door-between-rooms',
      severity: 'error',
      comment: 'A room calls another by its index.ts, never its insides, and never its HTTP shapes.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/(?!$1/)', pathNot: `^libs/[^/]+/${frontDoor}` },
    },
    {
      name: 'http-shapes-have-their-own-door',
      severity: 'error',
      comment: 'Only processes that serve HTTP load HTTP shapes: through index.ts the worker would load them too.',
      from: { path: '^libs/(?!platform/)([^/]+)/src/(?!http/)', pathNot: tests },
      to: { path: '^libs/$1/src/http/' },
    },
    {
      name: 'no-room-to-process',
      severity: 'error',
      comment: 'A room does not know which process runs it, nor how its tables came to be.',
      from: { path: '^libs/', pathNot: tests },
      to: { path: '^(apps|migrations)/' },
    },
    {
      name: 'no-app-to-app',
      severity: 'error',
      comment: 'Processes share code through rooms; two apps that import each other are one app that starts twice.',
      from: { path: '^apps/([^/]+)/', pathNot: [tests, '^apps/cli/'] },
      to: { path: '^apps/(?!$1/)' },
    },
    {
      name: 'cli-builds-apps-by-their-makers',
      severity: 'error',
      comment:
        'To run another app the CLI starts a process; to print its OpenAPI document or to measure it, it may build it, ' +
        'but only through create-*.ts, *.module.ts and *-document.ts.',
      from: { path: '^apps/cli/', pathNot: tests },
      to: { path: '^apps/(?!cli/)', pathNot: '/src/(create-[^/]+|[^/]+\\.module|[^/]+-document)\\.ts$' },
    },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      comment: 'A merged migration means the same for ever, so it imports nothing that may change under it.',
      from: { path: '^migrations/schema/', pathNot: tests },
      to: { pathNot: ['^migrations/schema/', npm('typeorm')] },
    },
    {
      name: 'nothing-to-test',
      severity: 'error',
      comment: 'What runs in production must not need the tests; they are not even in the image.',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'domain/ decides, from values: no package, no file, no table, no adapter, not even their types. ' +
        'Then every rule can be tested without starting anything.',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: tests },
      to: { pathNot: ['^libs/$1/src/domain/', `^libs/(?!platform/)[^/]+/${frontDoor}`] },
    },
    {
      name: 'domain-only-names-other-rooms',
      severity: 'error',
      comment:
        'A case keeps what another room decided (an assessment, a programme), so domain/ may name its type; ' +
        'to call it is for a use case.',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: tests },
      to: { path: '^libs/(?!(kernel|platform|$1)/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'persistence-is-private',
      severity: 'error',
      comment:
        'Tables are written by use cases and read by queries: anyone else would skip the status table and the log (I1).',
      from: {
        path: '^libs/([^/]+)/src/',
        pathNot: [
          '/src/(domain|persistence|use-cases|queries|cases|hearing|notices|links)/',
          '/src/index\\.ts$',
          '\\.module\\.ts$',
          tests,
        ],
      },
      to: { path: '^libs/$1/src/persistence/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment:
        'In a cycle, type-only ones included, no file can be understood, moved or tested without all the others.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      comment: 'The image is installed without dev dependencies: the import would fail on the day it is first reached.',
      from: { path: '^(apps|libs|migrations)/', pathNot: [tests, checkoutOnly, 'extract\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'A package that is here only because another needs it can be gone after the next install.',
      from: { pathNot: 'extract\\.mjs$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-deprecated-package',
      severity: 'error',
      comment: 'Its authors have stopped mending it.',
      from: {},
      to: { dependencyTypes: ['deprecated'] },
    },
    {
      name: 'no-unresolvable-import',
      severity: 'error',
      comment: 'An import nobody can follow is one that no rule here can see.',
      from: { pathNot: 'extract\\.mjs$' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.yimen)/' },
    // Without these two, type-only imports and aliases are invisible to every rule.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
