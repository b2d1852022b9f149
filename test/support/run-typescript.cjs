// `node --require this-file some.ts`: a process of its own in a test, without a build. Compiles as Jest does.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const { paths } = require('../../tsconfig.json').compilerOptions;

const root = join(__dirname, '../..');
const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
  swcrc: false,
};

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [room] = paths[request] ?? [];
  return resolve.call(this, room ? join(root, room) : request, ...rest);
};
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
  module._compile(code, filename);
};
