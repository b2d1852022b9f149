import { readdirSync } from 'node:fs';
import { PACKS } from '../pack/pack-files';
import { UNUSED } from './check-use';
import type { Finding } from './finding';
import { findingText } from './finding';
import type { NightCost } from './indicator-cost';
import { lintPack } from './lint-pack';
import { readLayers } from './read-layers';

export interface Linted {
  findings: Finding[];
  /** Targets that are neither a pack nor a file. */
  unknown: string[];
  /** What the night of each pack with indicators costs. */
  nights: NightCost[];
}

/** Every pack of the service, kept versions too. */
function packNames(): string[] {
  return readdirSync(PACKS)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/** Lints packs by name or file; what a shared layer has wrong is told once. */
export function lintPacks(targets: readonly string[] = packNames()): Linted {
  const unknown: string[] = [];
  const told = new Map<string, { finding: Finding; by: number }>();
  const packs = targets.flatMap((target) => {
    const layers = readLayers(target);
    if (!layers) unknown.push(target);
    return layers ? [{ files: layers.map(({ file }) => file), ...lintPack(layers) }] : [];
  });
  for (const finding of packs.flatMap(({ findings }) => findings)) {
    const key = findingText(finding);
    told.set(key, { finding, by: (told.get(key)?.by ?? 0) + 1 });
  }
  const over = (file: string) => packs.filter(({ files }) => files.includes(file)).length;
  const findings = [...told.values()]
    // A definition of a lower layer is of use as soon as one pack above uses it.
    .filter(({ finding, by }) => !finding.detail.startsWith(UNUSED) || by === over(finding.file))
    .map(({ finding }) => finding)
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
  const nights = packs.flatMap(({ night }) => night ?? []);
  return { findings, unknown, nights };
}
