import { readFileSync } from 'node:fs';
import type { Environment } from '@yimen/platform';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { Peer } from './peer';

export interface ConnectedPeer extends Peer {
  secret: string;
}

const TEXT = { type: 'string', minLength: 1, maxLength: 300 } as const;
const PEERS = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['agency', 'api', 'token', 'client'],
    properties: { agency: TEXT, adapter: TEXT, api: TEXT, token: TEXT, client: TEXT, scope: TEXT },
  },
} as const;
const SECRETS = { type: 'object', additionalProperties: TEXT } as const;

type Settings = Pick<Environment, 'NODE_ENV' | 'HANDOVER_PEERS' | 'HANDOVER_SECRETS'>;

/**
 * The other regions this deployment is connected with, of the file that HANDOVER_PEERS names, each with its secret of
 * HANDOVER_SECRETS. Read once, at start; any fault in them stops the process, and no message repeats a secret.
 */
export function readPeers({ NODE_ENV, HANDOVER_PEERS, HANDOVER_SECRETS }: Settings): ConnectedPeer[] {
  if (!HANDOVER_PEERS) return [];
  const ajv = new Ajv();
  const peers = parsed<Partial<Peer>[]>('HANDOVER_PEERS', () => parse(readFileSync(HANDOVER_PEERS, 'utf8')) as unknown);
  if (!ajv.validate(PEERS, peers)) throw fault('HANDOVER_PEERS', ajv.errorsText(ajv.errors, { dataVar: '' }));
  const secrets = parsed<Record<string, string>>(
    'HANDOVER_SECRETS',
    () => JSON.parse(HANDOVER_SECRETS || '{}') as unknown,
  );
  if (!ajv.validate(SECRETS, secrets)) throw fault('HANDOVER_SECRETS', '须为 JSON 对象：机构编码到口令');
  const insecure = NODE_ENV === 'production' ? /^https:\/\// : /^https?:\/\//;
  return (peers as Peer[]).map((peer) => {
    const secret = secrets[peer.agency];
    if (secret === undefined) throw fault('HANDOVER_SECRETS', `缺少 ${peer.agency}`);
    for (const address of [peer.api, peer.token])
      if (!insecure.test(address) || !URL.canParse(address))
        throw fault('HANDOVER_PEERS', `${peer.agency} 的地址须为 https`);
    return { ...peer, adapter: peer.adapter ?? 'yimen', api: peer.api.replace(/\/+$/, ''), secret };
  });
}

function parsed<T>(name: string, read: () => unknown): T {
  try {
    return read() as T;
  } catch (error) {
    throw fault(name, name === 'HANDOVER_SECRETS' ? '不是 JSON' : (error as Error).message);
  }
}

function fault(name: string, told: string): Error {
  return new Error(`[config-invalid] 配置有误：${name}（${told}）`);
}
