import { formOf } from '../form/form';
import type { PackDocument } from '../domain/pack/pack-document';
import type { Faults } from './pack-fault';
import { PACK_SCHEMA } from './pack-schema';

export const packForm = formOf<PackDocument>(PACK_SCHEMA);

/** Whether a parsed file has the form of a pack; each thing that doesn't fit is named with its place. */
export function hasForm(document: unknown, faults: Faults): document is PackDocument {
  for (const { keys, detail } of packForm.faults(document)) faults.error(byId(keys, document), detail);
  return packForm.fits(document);
}

/** `programmes/3/rules/0` → by id, as people look for it. */
function byId(keys: readonly string[], document: unknown): (string | number)[] {
  let at: unknown = document;
  return keys.map((key) => {
    at = (at as Record<string, unknown> | undefined)?.[key];
    const id = (at as { id?: unknown } | undefined)?.id;
    return typeof id === 'string' ? id : /^\d+$/.test(key) ? Number(key) : key;
  });
}
