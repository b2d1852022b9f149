// Every restriction carries its reason as the message: whoever meets it reads it in the editor.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const nodeGlobals = [
  ...['process', 'console', 'module', 'require', '__dirname', 'Buffer', 'URL', 'fetch'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
];
const tests = ['**/*.spec.ts', '**/*-spec.ts', 'test/**'];
const readEnvironmentThemselves = [
  'libs/platform/src/config/**',
  'apps/*/src/main.ts',
  // Launchers and commands run before there is a validated environment, and make it.
  'apps/cli/src/{bench,dev-identity,embedded,openapi,start,test-run}/**',
  'apps/cli/src/**/*-command.ts',
];

const residentId = '(^|[^0-9])[1-9][0-9]{16}[0-9xX]([^0-9]|$)';
const noResidentId = ['Literal[raw=/ID/]', 'TemplateElement[value.raw=/ID/]'].map((selector) => ({
  selector: selector.replace('ID', residentId),
  message: 'No identity numbers in code, not even wrong ones: build them with madeUpResidentId from @yimen/kernel.',
}));
const noProcessEnv = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
].map((selector) => ({
  selector,
  message: 'The environment is read and checked once, in libs/platform/src/config: take an Environment instead.',
}));

const noEnvImport = {
  regex: '^(node:)?process$',
  message: 'The environment is read and checked once, in libs/platform/src/config: take an Environment instead.',
};
const noHttpException = {
  regex: '^@nestjs/common$',
  importNamePattern: 'Exception$',
  message: 'Throw a DomainError: its stable code is mapped to HTTP in one place, libs/platform/src/http.',
};
const noRawResponse = {
  regex: '^@nestjs/swagger$',
  importNamePattern: '^Api(\\w*Response|ResponseProperty)$',
  message: 'Use @Endpoint() from @yimen/platform: it documents success, every problem and the scope together.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.yimen/', 'docs/openapi/', 'node_modules/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      complexity: ['error', { max: 12 }],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...noResidentId],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Silent in files with decorators: Nest needs value imports to inject by type (emitDecoratorMetadata).
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: [...tests, ...readEnvironmentThemselves],
    rules: { 'no-restricted-syntax': ['error', ...noResidentId, ...noProcessEnv] },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: [...tests, 'libs/platform/**', ...readEnvironmentThemselves],
    rules: { 'no-restricted-imports': ['error', { patterns: [noEnvImport, noHttpException, noRawResponse] }] },
  },
  {
    files: ['apps/{api,partner-api,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  prettier,
);
