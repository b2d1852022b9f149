const { availableParallelism } = require('node:os');

// Nest 12 and its friends are ES modules only; Jest 30 on Node 20 needs them transpiled.
const esmOnly =
  '@nestjs|jose|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|' +
  'oidc-provider|oidc-token-hash|nanoid|quick-lru|eta|@koa|koa|openapi-fetch|openapi-typescript-helpers';

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  moduleNameMapper: {
    '^@yimen/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@yimen/([^/]+)/http$': '<rootDir>/libs/$1/src/http',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.yimen/'],
};

const onQueue = (backend) => ({
  ...shared,
  displayName: `queue on ${backend}`,
  testMatch: ['**/*.queue-spec.ts'],
  globals: { QUEUE_BACKEND: backend },
});

module.exports = {
  testTimeout: 60_000,
  // Each worker holds pools of its own; the server under the tests has 200 connections.
  maxWorkers: Math.min(4, availableParallelism()),
  projects: [
    { ...shared, displayName: 'rules', testMatch: ['**/*.spec.ts'] },
    { ...shared, displayName: 'database', testMatch: ['**/*.db-spec.ts', '**/*.e2e-spec.ts'] },
    onQueue('postgres'),
    ...(process.env.TEST_REDIS_URL ? [onQueue('redis')] : []),
  ],
};
