import { Ajv } from 'ajv';
import { PEER_STATUSES } from '../domain/peer-view';
import type { PeerView } from '../domain/peer-view';
import { RegionFault } from './region-fault';

/** What may be shown and stored: no control characters, not endless. */
const text = (maxLength: number) => ({
  type: 'string',
  minLength: 1,
  maxLength,
  pattern: '^[^\\u0000-\\u001f\\u007f]*$',
});
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const CODE = { type: 'string', pattern: '^[a-z][A-Za-z0-9-]{0,59}$' };
const OUTCOME = orNull({ enum: ['granted', 'partly-granted', 'refused', 'not-pursued'] });

const VIEW = {
  type: 'object',
  required: ['id', 'receiptNo', 'office', 'status', 'version', 'outcome', 'reason', 'measures'],
  properties: {
    id: { type: 'string' },
    receiptNo: text(60),
    office: text(100),
    status: { enum: PEER_STATUSES },
    version: { type: 'integer', minimum: 1, maximum: 2_000_000_000 },
    outcome: OUTCOME,
    reason: orNull({ type: 'object', required: ['code', 'text'], properties: { code: CODE, text: text(500) } }),
    measures: {
      type: 'array',
      maxItems: 60,
      items: {
        type: 'object',
        required: ['programme', 'programmeName', 'outcome', 'reason', 'agencyName'],
        properties: {
          ...{ programme: CODE, programmeName: text(100), outcome: OUTCOME },
          ...{ reason: orNull(text(500)), agencyName: orNull(text(100)) },
        },
      },
    },
  },
};
const isView = new Ajv().compile<PeerView & { id: string }>(VIEW);

/**
 * What another Yimen tells of the handover of that id, and nothing else that it may have said. Faults `odd-answer` on any
 * other shape, on another id, and on an end without its outcome.
 */
export function readView(body: unknown, id: string): PeerView {
  if (!isView(body) || body.id !== id || isEndWithoutOutcome(body)) throw new RegionFault('odd-answer', true);
  const { receiptNo, office, status, version, outcome, reason } = body;
  const measures = body.measures.map((measure) => ({
    ...{ programme: measure.programme, programmeName: measure.programmeName, outcome: measure.outcome },
    ...{ reason: measure.reason, agencyName: measure.agencyName },
  }));
  const why = reason && { code: reason.code, text: reason.text };
  return { receiptNo, office, status, version, outcome, reason: why, measures };
}

function isEndWithoutOutcome({ status, outcome }: PeerView): boolean {
  return (status === 'concluded' || status === 'declined') && outcome === null;
}

/** The code of a problem (RFC 9457), or null where the answer is none of ours. */
export function problemCode(body: unknown): string | null {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[a-z][a-z-]{0,59}$/.test(code) ? code : null;
}
