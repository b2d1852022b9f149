import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isScalar } from 'yaml';
import { MOST_LAYERS, PACK_NAME, PACKS } from '../pack/pack-files';
import { readLayer } from './layer';
import type { Layer } from './layer';

/** Where people find the packs of the service, from the root of the checkout. */
const SHOWN = 'libs/policy/packs';

/**
 * The files of a pack, the uppermost first. `target` is a pack's name or a file; a layer it extends is looked for beside
 * the file, then among the packs of the service. null where there is no such pack or file.
 */
export function readLayers(target: string): Layer[] | null {
  const [file, shown] = PACK_NAME.test(target)
    ? [join(PACKS, `${target}.yaml`), `${SHOWN}/${target}.yaml`]
    : [target, target];
  if (!existsSync(file)) return null;
  const layers = [readLayer(shown, readFileSync(file, 'utf8'))];
  for (let top = layers[0]; top; top = layers.at(-1)) {
    const below = (top.value as { extends?: unknown } | null | undefined)?.extends;
    if (typeof below !== 'string' || top.faults.length > 0) break;
    const found = layers.length < MOST_LAYERS ? layerNamed(below, dirname(file), dirname(shown)) : null;
    if (!found || layers.some((layer) => layer.file === found.file)) {
      top.faults.push(
        brokenExtends(top, found ? `政策包的层次绕了一圈：又回到“${below}”` : `没有政策包“${below}”，或层次太多`),
      );
      break;
    }
    layers.push(found);
  }
  return layers;
}

function layerNamed(name: string, folder: string, shown: string): Layer | null {
  if (!PACK_NAME.test(name)) return null;
  const places = [
    [folder, shown],
    [PACKS, SHOWN],
  ] as const;
  for (const [place, label] of places) {
    const file = join(place, `${name}.yaml`);
    if (existsSync(file)) return readLayer(join(label, `${name}.yaml`), readFileSync(file, 'utf8'));
  }
  return null;
}

function brokenExtends({ file, document, lines }: Layer, detail: string): Layer['faults'][number] {
  const node = document.get('extends', true);
  const line = isScalar(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  return { file, line, at: 'extends', detail, level: 'error' };
}
