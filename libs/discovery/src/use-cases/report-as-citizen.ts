import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import { refuseRequest, row } from '@yimen/platform';
import type { EarlierAnswer, Tx } from '@yimen/platform';
import type { Sighting } from '../domain/lead';
import { ReportLead } from './report-lead';
import type { Reported } from './report-lead';

const ENTER = `select set_config('app.client', 'public:lead', true)`;
const EARLIER = 'select earlier_answer($1) as earlier';

export interface CitizenReport {
  /** One effect however often it is sent: made by the page, new for each report. */
  key: string;
  /** Of what was sent. */
  fingerprint: string;
  sighting: Sighting;
}

/** Somebody without an account tells of a neighbour or of themselves (LAW 39, 63). Who they are is theirs to say. */
@Injectable()
export class ReportAsCitizen {
  constructor(private readonly reportLead: ReportLead) {}

  /** Refuses `idempotency-key-running`, `idempotency-key-reused`, and what reporting refuses. */
  async run(tx: Tx, actor: Actor, { key, fingerprint, sighting }: CitizenReport): Promise<Reported> {
    await row(tx, ENTER);
    const earlier = (await row<{ earlier: EarlierAnswer | null }>(tx, EARLIER, [key]))?.earlier;
    if (earlier?.running) throw refuseRequest('idempotency-key-running');
    if (earlier && earlier.fingerprint !== fingerprint) throw refuseRequest('idempotency-key-reused');
    if (earlier) return earlier.body as Reported;
    const reported = await this.reportLead.run(tx, actor, 'citizen', sighting);
    tx.ledger.remember({ key, fingerprint, status: 201, body: reported });
    return reported;
  }
}
