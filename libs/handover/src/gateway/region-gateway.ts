import type { HandoverMessage } from '../domain/handover-message';
import type { Delivered, PeerView, TakenBack } from '../domain/peer-view';

/**
 * Another region as this service calls it: another Yimen, or an adapter to what that region has. Whatever it says is
 * checked before it is believed; what goes wrong is a `RegionFault`, after which the same call is made again, so each must
 * bear being made twice.
 */
export interface RegionGateway {
  /** Hands it in, under the message's own id. */
  deliver(message: HandoverMessage): Promise<Delivered>;
  /** How far what was handed in under that id is. */
  look(handoverId: string): Promise<PeerView>;
  /** Takes it back, also where it never came: then it can't come any more. */
  withdraw(handoverId: string): Promise<TakenBack>;
}
