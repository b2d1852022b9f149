import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { PackFault } from '../pack/pack-fault';
import type { Finding } from './finding';
import type { Layer } from './layer';
import { offsetInSource } from './offset-in-source';

interface Place {
  layer: Layer;
  /** Where the key, or the item of a list, begins. */
  begins: number;
  node: unknown;
  /** How much of the path the file has. */
  depth: number;
}

/** A fault → the line of the layer in which the thing stands: the uppermost that has it whole, else the lowest that has most of it. */
export function locate({ path, offset, detail, level }: PackFault, layers: readonly Layer[]): Finding {
  const places = layers.map((layer) => placeOf(path, layer));
  const deepest = Math.max(...places.map(({ depth }) => depth));
  const candidates = places.filter(({ depth }) => depth === deepest);
  const whole = deepest === path.length || deepest === 0;
  const { layer, begins, node } = (whole ? candidates[0] : candidates.at(-1)) as Place;
  const exact = offset === undefined || deepest < path.length ? null : offsetInText(path, node, layer, offset);
  const { line, col } = layer.lines.linePos(exact ?? begins);
  const found: Finding = { file: layer.file, line: Math.max(line, 1), at: path.join('.'), detail, level };
  return exact === null ? found : { ...found, column: col };
}

function placeOf(path: PackFault['path'], layer: Layer): Place {
  let place: Place = { layer, begins: 0, node: layer.document.contents, depth: 0 };
  for (const key of path) {
    const next = step(place.node, key);
    if (!next) return place;
    place = { ...place, ...next, depth: place.depth + 1 };
  }
  return place;
}

function step(node: unknown, key: string | number): Pick<Place, 'begins' | 'node'> | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? { begins: (pair.key as Scalar).range?.[0] ?? 0, node: pair.value } : null;
  }
  if (!isSeq(node)) return null;
  const item =
    typeof key === 'number' ? node.items[key] : node.items.find((one) => isMap(one) && one.get('id') === key);
  return item ? { begins: (item as Node).range?.[0] ?? 0, node: item } : null;
}

/** Texts with placeholders count from the start of a placeholder: there the line is all that is told. */
const TEXTS = ['yes', 'no', 'unknown', 'says'];

function offsetInText(path: PackFault['path'], node: unknown, { text }: Layer, offset: number): number | null {
  if (!isScalar(node) || !node.range || TEXTS.includes(String(path.at(-1)))) return null;
  const [begin, end] = node.range;
  const within = offsetInSource(text.slice(begin, end), String(node.value), offset);
  return within === null ? null : begin + within;
}
