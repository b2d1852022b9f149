import { Injectable } from '@nestjs/common';
import { HandBackApplication } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Handover } from '../domain/handover';
import { lockHandover } from '../persistence/handover.repository';
import { confirmUntold } from './confirm-untold';
import { moveHandover } from './move-handover';

export interface RecallInput {
  id: string;
  seen: SeenVersion;
  note?: string;
  today: PlainDate;
}

/**
 * 收回: the window takes it back, also after it has arrived: another region may lose what it had, or answer no more. The
 * application is the window's at once; where the other side has it, or may, the worker goes on until that side knows.
 */
@Injectable()
export class RecallHandover {
  constructor(private readonly handBack: HandBackApplication) {}

  /** Refuses `not-allowed`, `handover-not-found`, `if-match-stale`, `handover-action-not-allowed`. */
  async run(tx: Tx, actor: Actor, { id, seen, note, today }: RecallInput): Promise<Handover> {
    assertMay(actor, 'handover.recall');
    const handover = await lockHandover(tx, id);
    assertMay(actor, 'handover.recall', handover.division);
    assertFresh(seen, handover.version);
    const reason = 'recalled';
    const moved = await moveHandover(tx, actor, handover, { action: 'recall', reason, note });
    await this.handBack.run(tx, actor, { id: moved.applicationId, reason, detail: { note }, today });
    return confirmUntold(tx, actor, moved);
  }
}
