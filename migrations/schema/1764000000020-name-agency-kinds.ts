import { SqlMigration } from './sql-migration';

/** Villages answer by a link, other regions by their own system: both are somebody a referral can be addressed to. */
export class NameAgencyKinds1764000000020 extends SqlMigration {
  readonly name = 'NameAgencyKinds1764000000020';

  protected readonly upSql = `
    alter table agency drop constraint agency_kind;
    alter table agency add constraint agency_kind check (kind in ('window', 'county-civil-affairs', 'medical-insurance',
      'housing', 'education', 'human-resources', 'emergency', 'disabled-federation', 'charity', 'village', 'other-region'));
  `;

  /** Villages that are there stay: referrals and links point at them. */
  protected readonly downSql = `
    alter table agency drop constraint agency_kind;
    alter table agency add constraint agency_kind check (kind in ('window', 'county-civil-affairs', 'medical-insurance',
      'housing', 'education', 'human-resources', 'emergency', 'disabled-federation', 'charity')) not valid;
  `;
}
