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
 * The pack of this name, read and checked once, then the same frozen object each time. `chongqing` is the newest
 * (`chongqing.yaml`); `chongqing@2025-07-01` insists on a version: the newest if that is it, else the one kept beside it
 * as `chongqing@2025-07-01.yaml`. Refuses `policy-pack-unknown`.
 */
export function loadPack(nameOrRef: string): PolicyPack {
  const [name = '', version] = nameOrRef.split('@');
  const newest = once(name);
  if (version === undefined || version === newest.version) return newest;
  const kept = once(nameOrRef);
  if (kept.version !== version) throw refuse('policy-pack-faulty', `${nameOrRef}.yaml 里写的却是 ${kept.ref}`);
  return kept;
}

function once(fileName: string): PolicyPack {
  const pack = loaded.get(fileName) ?? readFromFile(fileName);
  loaded.set(fileName, pack);
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
  // The name may come from a request: letters and a date only, so that it can't leave the folder.
  if (!/^[a-z][a-z-]*(@\d{4}-\d{2}-\d{2})?$/.test(name) || !existsSync(file))
    throw refuse('policy-pack-unknown', `没有政策包“${name}”`);
  return packFromText(readFileSync(file, 'utf8'), `${name}.yaml`);
}
