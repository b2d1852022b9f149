import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from './citations';
import { featuresCiting, packCiting } from './features-citing';
import { testsCiting } from './tests-citing';

/** One place that cites an article: a test, or what is done about it. */
export interface Place extends Pick<Citation, 'document' | 'article'> {
  kind: 'test' | 'feature';
  /** From the root of the checkout, with `/`. */
  file: string;
  words: string;
}

const TEST = /\.(db-|e2e-|queue-)?spec\.ts$/;
/** Made for tests, or about this table itself. */
const ASIDE = /[.-]spec\.ts$|^test\/|^apps\/cli\/src\/docs\//;

/** Every place in the sources of a checkout that cites an article; the same sources give the same list. */
export function placesIn(root: string): Place[] {
  return ['apps', 'libs', 'migrations', 'test']
    .flatMap((top) => filesIn(root, top))
    .flatMap((file) => cited(root, file));
}

function filesIn(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(root, path);
      return /\.(ts|yaml)$/.test(entry.name) ? [path] : [];
    });
}

function cited(root: string, file: string): Place[] {
  const text = () => readFileSync(join(root, file), 'utf8');
  const base = file.slice(file.lastIndexOf('/') + 1);
  const as = (kind: Place['kind']) => (found: Citation, words: string | null) => {
    return { document: found.document, article: found.article, kind, file, words: words ?? base };
  };
  if (file.startsWith('apps/cli/src/docs/')) return [];
  if (TEST.test(file)) return testsCiting(text()).map((found) => as('test')(found, found.title));
  if (ASIDE.test(file)) return [];
  if (file.endsWith('.yaml'))
    return packCiting(text()).map((found) => as('feature')(found, found.name && `${base}: ${found.name}`));
  return featuresCiting(text()).map((found) => as('feature')(found, found.name === 'refuse' ? null : found.name));
}
