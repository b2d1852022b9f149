import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/monitoring.errors';
import { insertBudget } from '../persistence/visit-budget.repository';
import { visitBudgetOf } from '../queries/visit-budget.query';
import type { VisitBudgetView } from '../queries/visit-budget.query';

export interface SetVisitBudgetInput {
  /** Twelve digits: a township, or a county whose townships each have that number unless they have one of their own. */
  division: string;
  /** In a week; 0: only what is red. */
  households: number;
  reason: string;
  perWeek: number;
}

/** 走访额度: it counts from the next handing out; what was handed out this week stays. */
@Injectable()
export class SetVisitBudget {
  /** Refuses `not-allowed`, also for a place of others, and `visit-budget-place`. */
  async run(tx: Tx, actor: Actor, { perWeek, ...told }: SetVisitBudgetInput): Promise<VisitBudgetView> {
    assertMay(actor, 'visit-budget.set', told.division);
    if (!/^[0-9]{4}(?!00)[0-9]{2}[0-9]{3}000$/.test(told.division)) throw refuse('visit-budget-place', told.division);
    if (!(await insertBudget(tx, actor, told))) throw refuse('visit-budget-place', told.division);
    return visitBudgetOf(tx, actor, { division: told.division, perWeek });
  }
}
