import type { Actor } from '@yimen/kernel';
import { actionsFor } from '@yimen/policy';
import type { HeldPack, PackPage } from '@yimen/policy';
import { may } from '@yimen/staff';
import type { PackLineResponse, PackResponse, PackStateResponse } from './policy-packs.response';

export function packLine(pack: HeldPack): PackLineResponse {
  const { id, ref, name, division, status, effectiveFrom, publishedAt } = pack;
  return { id, ref, name, division, status, effectiveFrom, publishedAt };
}

/** What status and role let this officer do with it, from two rooms. */
export function packState(pack: HeldPack, actor: Actor): PackStateResponse {
  const { version, reason, division } = pack;
  const allowed = actionsFor(pack, actor).filter((action) => may(actor, `policy-pack.${action}`, division));
  return { ...packLine(pack), version, reason, allowed };
}

export function packWhole(page: PackPage, actor: Actor): PackResponse {
  const { text, wholeText, history } = page;
  return { ...packState(page, actor), text, wholeText, history };
}
