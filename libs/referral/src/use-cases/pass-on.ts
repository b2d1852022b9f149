import { Injectable } from '@nestjs/common';
import type { AgencyKind, PlainDate } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { agencyFor } from '@yimen/staff';
import type { AgencyView } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { IssueAgain } from './issue-again';

interface Next {
  agency: AgencyView;
  today: PlainDate;
}

/** What the pack sends on by itself when a department gives it back: to whoever is in charge, or coordinates (LAW 4, 64). */
@Injectable()
export class PassOn {
  constructor(private readonly issueAgain: IssueAgain) {}

  /** The agency of that kind for the place; null where there is none, or it is the one that gives it back. */
  async target(tx: Tx, { division, toAgencyId }: Referral, kind: AgencyKind): Promise<AgencyView | null> {
    const agency = await agencyFor(tx, kind, division);
    return agency && agency.id !== toAgencyId ? agency : null;
  }

  /** The old one is over; the system issues the new one, for the department that gave it back sees neither household nor application. */
  async run(tx: Tx, old: Referral, { agency, today }: Next): Promise<void> {
    await inSystemScope(tx, { name: 'returns', division: old.division }, async (system, actor) => {
      await this.issueAgain.run(system, actor, { old, agency, today, purpose: 'pass-on-referral' });
    });
  }
}
