// Jest reporter: how many of the documented answers (operation × status) this run has met, and which it has not.
//   npm test -- --reporters=default --reporters=<rootDir>/test/contracts/exercised-reporter.cjs
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const folder = join(root, '.yimen');
const met = join(folder, 'exercised.txt');
const unmet = join(folder, 'unexercised.txt');

/** `partner POST /partner/v1/referrals/{id}/claim 409` for each answer that the document names. */
function documented(name) {
  const { paths } = JSON.parse(readFileSync(join(root, 'docs/openapi', `${name}.json`), 'utf8'));
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${name} ${method.toUpperCase()} ${path} ${status}`),
    ),
  );
}

module.exports = class ExercisedReporter {
  onRunStart() {
    mkdirSync(folder, { recursive: true });
    rmSync(met, { force: true });
    // Before Jest forks its workers, which inherit it.
    process.env.EXERCISED_FILE = met;
  }

  onRunComplete() {
    const seen = new Set(existsSync(met) ? readFileSync(met, 'utf8').split('\n') : []);
    const all = ['partner', 'staff'].map((name) => [name, documented(name)]);
    writeFileSync(unmet, all.flatMap(([, lines]) => lines.filter((line) => !seen.has(line))).join('\n') + '\n');
    for (const [name, lines] of all) {
      const count = lines.filter((line) => seen.has(line)).length;
      process.stderr.write(`${name}: ${count} of ${lines.length} documented answers met (operation × status)\n`);
    }
    process.stderr.write('not met 没有遇到的: .yimen/unexercised.txt\n');
  }
};
