import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PolicyPack } from '../domain/policy-pack';
import { refuse } from '../domain/policy.errors';
import { deepFreeze } from './deep-freeze';
import { readPack } from './read-pack';

/** The same two steps up from the sources and from dist. */
const PACKS = join(__dirname, '../../packs');
const loaded = new Map<string, PolicyPack>();

/**
 * The pack of this name, read and checked once, then the same frozen object each time.
 * `chongqing` is the newest; `chongqing@2025-07-01` insists on a version (`policy-pack-unknown` if it isn't there).
 */
export function loadPack(nameOrRef: string): PolicyPack {
  const [name = '', version] = nameOrRef.split('@');
  const pack = loaded.get(name) ?? readFromFile(name);
  loaded.set(name, pack);
  if (version !== undefined && version !== pack.version)
    throw refuse('policy-pack-unknown', `没有政策包 ${nameOrRef}，现有 ${pack.ref}`);
  return pack;
}

/** Text of a pack file → a frozen pack. `label` names it in faults. */
export function packFromText(yaml: string, label: string): PolicyPack {
  let document: unknown;
  try {
    document = parse(yaml);
  } catch (error) {
    throw refuse('policy-pack-faulty', `政策包 ${label} 不是可读的 YAML：${(error as Error).message}`);
  }
  return deepFreeze(readPack(document, label));
}

function readFromFile(name: string): PolicyPack {
  const file = join(PACKS, `${name}.yaml`);
  // The name may come from a request: letters only, so that it can't leave the folder.
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) throw refuse('policy-pack-unknown', `没有政策包“${name}”`);
  return packFromText(readFileSync(file, 'utf8'), `${name}.yaml`);
}
