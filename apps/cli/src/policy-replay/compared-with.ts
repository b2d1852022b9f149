import { DomainError } from '@yimen/kernel';
import { loadPack, packInForce, publishedPack } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import { packGiven } from '../policy/pack-given';
import type { Registry } from './open-registry';
import { RefusedReplay } from './refused-replay';

export interface ComparedWith {
  pack: PolicyPack;
  /** Chinese, for the top of the report. */
  warnings: string[];
}

interface Where {
  area: string;
  date: string;
  /** Name of the pack that holds where nothing is published. */
  delivered: string;
}

/** The pack the draft is compared with: the one named, else the one in force in the area on the day. */
export async function comparedWith(registry: Registry, named: string | undefined, where: Where): Promise<ComparedWith> {
  const { pack, elsewhere } = await registry.read((tx) => packInForce(tx, where.area, where.date));
  const warnings = elsewhere.map(
    (ref) => `范围内有的区县另有自己的政策包 ${ref}，这里仍按上面的现行包比较，结果不能用于该区县。`,
  );
  if (named === undefined) return { pack: pack ?? loadPack(where.delivered), warnings };
  return { pack: await packNamed(registry, named), warnings };
}

async function packNamed(registry: Registry, name: string): Promise<PolicyPack> {
  try {
    return packGiven(name);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const published =
      error.code === 'policy-pack-unknown' ? await registry.read((tx) => publishedPack(tx, name)) : null;
    if (published) return published;
    throw new RefusedReplay(`--against：${error.detail ?? error.spec.title}`);
  }
}
