import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { refuse } from '../domain/policy.errors';
import { hasForm } from './check-form';
import { checkLimits } from './check-limits';
import { checkReferral } from './check-referral';
import { compilePack } from './compile-pack';
import { deepFreeze } from './deep-freeze';
import { overlay } from './layers';
import { Faults, faultText } from './pack-fault';
import { MOST_LAYERS, PACK_NAME, PACKS } from './pack-files';
import type { PackDocument } from '../domain/pack/pack-document';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { repeatedIds } from './repeated-ids';
import { tooDeep } from './yaml-depth';

const loaded = new Map<string, PolicyPack>();

/**
 * The pack of this name, read and checked once, then the same object each time. `chongqing` is the newest
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
  const pack = loaded.get(fileName) ?? packFromText(packText(fileName), `${fileName}.yaml`);
  loaded.set(fileName, pack);
  return pack;
}

/** Text of a pack file → a pack; the layers it extends are read from the files. Never half: `policy-pack-faulty` names every fault. */
export function packFromText(text: string, label: string): PolicyPack {
  const faults = new Faults();
  const document = mergedDocument(text, label);
  if (!hasForm(document, faults)) throw faulty(label, faults);
  checkLimits(document, faults);
  checkReferral(document, faults);
  return compiled(document, label, faults);
}

/** The same of a text that was published: rules are judged as ever; of limits it isn't asked what nobody asked then. */
export function keptPack(text: string, ref: string): PolicyPack {
  const faults = new Faults();
  const document = mergedDocument(text, ref);
  if (!hasForm(document, faults)) throw faulty(ref, faults);
  return compiled(document, ref, faults);
}

function compiled(document: PackDocument, label: string, faults: Faults): PolicyPack {
  const pack = compilePack(deepFreeze(document), faults);
  if (faults.errors.length > 0) throw faulty(label, faults);
  return pack;
}

function faulty(label: string, { errors }: Faults): Error {
  const told = errors.map(faultText);
  return refuse('policy-pack-faulty', `政策包 ${label} 有 ${told.length} 处错误：\n${told.join('\n')}`, {
    faults: told,
  });
}

/** The same pack as one text that extends nothing: what is kept of a published one, so that a later national layer can't change it. */
export function wholeText(pack: PolicyPack): string {
  const { extends: _layer, ...whole } = pack.document;
  return stringify(whole, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A pack's document over those it extends, not checked yet. */
function mergedDocument(text: string, label: string, above = 0): unknown {
  if (above >= MOST_LAYERS) throw refuse('policy-pack-faulty', `政策包 ${label} 的层次绕了一圈或太多`);
  const document = parsed(text, label);
  const below = (document as { extends?: unknown } | null)?.extends;
  if (typeof below !== 'string') return document;
  return overlay(mergedDocument(packText(below), `${below}.yaml`, above + 1), document);
}

function parsed(text: string, label: string): unknown {
  const document = yamlValue(text, label);
  const told = repeatedIds(document).map(({ keys, id }) => `${keys.join('.')}：编号 ${id} 写了两次`);
  if (told.length === 0) return document;
  throw refuse('policy-pack-faulty', `政策包 ${label} 有 ${told.length} 处错误：\n${told.join('\n')}`, {
    faults: told,
  });
}

function yamlValue(text: string, label: string): unknown {
  const deep = tooDeep(text);
  if (deep) throw refuse('policy-pack-faulty', `政策包 ${label}：${deep}`, { faults: [deep] });
  try {
    // No aliases: a few lines of them can grow into millions.
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    throw refuse('policy-pack-faulty', `政策包 ${label} 不是可读的 YAML：${(error as Error).message}`, {
      faults: [(error as Error).message],
    });
  }
}

function packText(name: string): string {
  const file = join(PACKS, `${name}.yaml`);
  if (!PACK_NAME.test(name) || !existsSync(file)) throw refuse('policy-pack-unknown', `没有政策包“${name}”`);
  return readFileSync(file, 'utf8');
}
