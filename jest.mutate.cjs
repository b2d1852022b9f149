// What `npm run mutate` runs against each mutant: the stories and tables of the policy room. Its property tests would take
// a minute a mutant; without them the score is a lower bound.
const [rules] = require('./jest.config.cjs').projects;

module.exports = {
  ...rules,
  testMatch: ['<rootDir>/libs/policy/src/{domain,language,pack}/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.properties\\.spec\\.ts$'],
};
