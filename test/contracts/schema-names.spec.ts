import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../../apps/cli/src/embedded/checkout';

const classesIn = (folder: string): string[] =>
  readdirSync(join(checkoutRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(checkoutRoot, folder, file), 'utf8').matchAll(/^export class (\w+(?:Request|Response))\b/gm),
    ])
    .map(([, name]) => String(name));

/** Two classes of one name become one schema, and one of them is described wrongly without a word. */
describe.each(['api', 'partner-api'])('the shapes of %s', (app) => {
  it('each have a name of their own', () => {
    const names = [...classesIn(`apps/${app}/src`), ...classesIn('libs')];
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
