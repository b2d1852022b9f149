import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { rowOn } from '../domain/pack/row-on';
import { kindOf, valueOf } from '../domain/pack/unit';
import type { Kind } from '../domain/rule/kind';
import { packParameter } from './pack-indicators';

/** A number of the policy as it is in force on one day. */
export interface Figure {
  kind: Kind;
  /** 分 or a number; null where none is in force. The same twice unless town and country differ. */
  urban: number | null;
  rural: number | null;
}

export function figureOn(pack: PolicyPack, parameter: string, date: PlainDate): Figure {
  const document = packParameter(pack, parameter);
  const row = rowOn(document, date);
  const unit = document?.unit ?? 'count';
  const reckoned = (written: number | undefined) => (written === undefined ? null : valueOf(unit, written));
  return {
    kind: kindOf(unit),
    urban: reckoned(row?.value ?? row?.urban),
    rural: reckoned(row?.value ?? row?.rural),
  };
}
