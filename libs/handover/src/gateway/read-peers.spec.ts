import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Environment } from '@yimen/platform';
import { Gateways } from './gateways';
import { readPeers } from './read-peers';

const folder = mkdtempSync(join(tmpdir(), 'yimen-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PEER = {
  agency: 'other-region-51',
  api: 'https://yimen.example/',
  token: 'https://id.example/token',
  client: 'us',
};
const SECRETS = JSON.stringify({ 'other-region-51': 'hush' });

function settings(peers: unknown, more: Partial<Environment> = {}): Environment {
  const file = join(folder, 'peers.yaml');
  writeFileSync(file, typeof peers === 'string' ? peers : JSON.stringify(peers));
  const told = { NODE_ENV: 'production' as const, HANDOVER_PEERS: file, HANDOVER_SECRETS: SECRETS };
  return Object.assign(new Environment(), { ...told, ...more });
}

describe('the regions a deployment is connected with', () => {
  it('are none where no file is named', () => expect(readPeers(settings([], { HANDOVER_PEERS: '' }))).toEqual([]));

  it('come from a file, their secrets from the environment', () => {
    const yaml = `
# 四川省
- agency: other-region-51
  api: https://yimen.example/
  token: https://id.example/token
  client: us
  scope: handover.send
`;
    expect(readPeers(settings(yaml))).toEqual([
      { ...PEER, api: 'https://yimen.example', adapter: 'yimen', scope: 'handover.send', secret: 'hush' },
    ]);
  });

  it.each([
    ['a file that isn’t there', { HANDOVER_PEERS: '/nowhere/peers.yaml' }, [PEER], /HANDOVER_PEERS/],
    ['no client', {}, [{ ...PEER, client: undefined }], /HANDOVER_PEERS.*client/],
    ['a word nobody knows', {}, [{ ...PEER, password: 'hush' }], /HANDOVER_PEERS/],
    ['no list', {}, 'agency: other-region-51', /HANDOVER_PEERS/],
    ['plain http in production', {}, [{ ...PEER, api: 'http://yimen.example' }], /other-region-51 的地址须为 https/],
    ['a token endpoint that is no address', {}, [{ ...PEER, token: 'https://' }], /other-region-51 的地址须为 https/],
    ['no secret', { HANDOVER_SECRETS: '' }, [PEER], /HANDOVER_SECRETS（缺少 other-region-51）/],
    ['secrets that are no JSON', { HANDOVER_SECRETS: 'hush' }, [PEER], /HANDOVER_SECRETS（不是 JSON）/],
    ['secrets that are a list', { HANDOVER_SECRETS: '["hush"]' }, [PEER], /HANDOVER_SECRETS（须为 JSON 对象/],
    ['an adapter nobody wrote', {}, [{ ...PEER, adapter: 'fax' }], /adapter：fax/],
  ])('%s stops the process, and nobody reads a secret', (_, more, peers, told) => {
    const start = () => new Gateways(settings(peers, more));
    expect(start).toThrow(told);
    expect(start).not.toThrow(/hush/);
  });
});
