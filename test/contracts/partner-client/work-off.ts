import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { paths } from './partner-api';

export type PartnerClient = Client<paths>;

/** A bureau's own system, as its programmers would write it from our document alone. */
export function partnerClient(baseUrl: string, token: string): PartnerClient {
  return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
}

const claiming = (id: string) => ({ path: { id }, header: { 'Idempotency-Key': randomUUID() } });
const changing = (id: string, version: number) => ({
  path: { id },
  header: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${version}"` },
});

/** Takes the oldest referral of the pool. */
export async function takeOldest(client: PartnerClient) {
  const { data: pool } = await client.GET('/partner/v1/referrals', { params: { query: { status: 'requested' } } });
  const id = pool?.items[0]?.id ?? '';
  const { data: claimed } = await client.POST('/partner/v1/referrals/{id}/claim', { params: claiming(id) });
  const { data: opened } = await client.GET('/partner/v1/referrals/{id}', { params: { path: { id } } });
  return { id, version: claimed?.version ?? 0, applicant: opened?.packet?.applicant.name };
}

export interface Taken {
  id: string;
  version: number;
  programme: string;
}

/** Takes the most pressing, a few at once: urgent first, then due first, then oldest. */
export async function takeNext(client: PartnerClient, limit: number) {
  const header = { 'Idempotency-Key': randomUUID() };
  const { data } = await client.POST('/partner/v1/referrals/claim-next', { params: { header }, body: { limit } });
  return data?.items.map(({ id, version, programme }: Taken) => ({ id, version, programme })) ?? [];
}

/** Nothing is given, and the applicant is told why; `note` is what she reads beside the reasons. */
export async function refuse(client: PartnerClient, { id, version }: { id: string; version: number }, note: string) {
  const started = await client.POST('/partner/v1/referrals/{id}/start', { params: changing(id, version) });
  const { data, error } = await client.POST('/partner/v1/referrals/{id}/complete', {
    params: changing(id, started.data?.version ?? 0),
    body: { outcome: 'refused', reasons: ['income-above-line', 'not-verified'], note },
  });
  return {
    outcome: data?.outcome,
    reasons: data?.reasons.map(({ code }: { code: string }) => code),
    refused: error?.code,
  };
}

/** Waits for papers in between, then grants. Money is integer 分. */
export async function workOff(client: PartnerClient, { id, version }: { id: string; version: number }, fen: number) {
  const started = await client.POST('/partner/v1/referrals/{id}/start', { params: changing(id, version) });
  const held = await client.POST('/partner/v1/referrals/{id}/hold', {
    params: changing(id, started.data?.version ?? 0),
    body: { reason: 'applicant-papers', papers: ['illness-receipts'], note: '请补交住院费用清单' },
  });
  const resumed = await client.POST('/partner/v1/referrals/{id}/resume', {
    params: changing(id, held.data?.version ?? 0),
  });
  const done = await client.POST('/partner/v1/referrals/{id}/complete', {
    params: changing(id, resumed.data?.version ?? 0),
    body: { outcome: 'granted', oneOffFen: fen },
  });
  return { waitedFor: held.data?.clock.waitingFor, status: done.data?.status, outcome: done.data?.outcome };
}

/** It isn't ours: back to the window, with the reason. */
export async function sendBack(client: PartnerClient, { id, version }: { id: string; version: number }) {
  const { data, error } = await client.POST('/partner/v1/referrals/{id}/return', {
    params: changing(id, version),
    body: { reasons: ['not-our-duty'], note: '属于其他部门职责' },
  });
  return { status: data?.status, reason: data?.reason, refused: error?.code };
}
