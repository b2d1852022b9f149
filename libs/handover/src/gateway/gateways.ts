import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '@yimen/platform';
import type { ConnectedPeer } from './read-peers';
import { readPeers } from './read-peers';
import type { RegionGateway } from './region-gateway';
import { YimenGateway } from './yimen-gateway';

type Adapter = (peer: ConnectedPeer) => RegionGateway;

/** By the word that a peer's `adapter` says. A region with a system of its own gets a class beside YimenGateway and a line here. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  yimen: (peer) => new YimenGateway(peer),
};

/** The connected regions. A file that can't be read, or names an adapter nobody wrote, stops the process. */
@Injectable()
export class Gateways {
  private readonly byAgency: ReadonlyMap<string, RegionGateway>;

  constructor(@Inject(Environment) environment: Environment) {
    this.byAgency = new Map(readPeers(environment).map((peer) => [peer.agency, gatewayOf(peer)]));
  }

  /** By the code of the agency that stands for the region; null where nobody configured the connection. */
  find(agencyCode: string): RegionGateway | null {
    return this.byAgency.get(agencyCode) ?? null;
  }
}

function gatewayOf(peer: ConnectedPeer): RegionGateway {
  const adapter = ADAPTERS[peer.adapter];
  if (!adapter) throw new Error(`[config-invalid] 配置有误：HANDOVER_PEERS（没有 adapter：${peer.adapter}）`);
  return adapter(peer);
}
