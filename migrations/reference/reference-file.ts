import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of `migrations/reference/<name>`; the build copies data files beside the compiled code. */
export function referenceFile(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
