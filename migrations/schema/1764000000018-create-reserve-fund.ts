import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/** 备用金: what a township may pay at once, and every 分 that came in and went out. */
export class CreateReserveFund1764000000018 extends SqlMigration {
  readonly name = 'CreateReserveFund1764000000018';

  protected readonly upSql = `
    create table reserve_fund (
      division text constraint reserve_fund_pk primary key
        check (division ~ '^[0-9]{9}000$' and division !~ '000000$'),
      balance_fen bigint not null constraint reserve_fund_not_below_zero check (balance_fen >= 0),
      entries int not null default 0,
      opened_on date not null
    );
    comment on table reserve_fund is '备用金 of a township (中办发〔2020〕18号 15): never below zero; entries counts its lines, so that none can be missing';

    create table reserve_fund_entry (
      id uuid constraint reserve_fund_entry_pk primary key default uuidv7(),
      division text not null constraint reserve_fund_entry_fund_fk references reserve_fund,
      n int not null check (n >= 1),
      kind text not null check (kind in ('top-up', 'payment', 'repayment')),
      amount_fen bigint not null check (amount_fen > 0),
      balance_after_fen bigint not null check (balance_after_fen >= 0),
      case_id uuid,
      application_id uuid,
      payee text,
      reason text not null,
      by_id text not null,
      by_name text not null,
      agency_name text,
      on_day date not null,
      at timestamptz not null default clock_timestamp(),
      constraint reserve_fund_entry_order unique (division, n),
      constraint reserve_fund_entry_once unique (case_id, kind),
      constraint reserve_fund_entry_case check ((kind = 'top-up') = (case_id is null)
        and (case_id is null) = (application_id is null) and (kind = 'payment') = (payee is not null))
    );
    comment on table reserve_fund_entry is 'Every movement of a reserve fund in its order, append-only; one payment and one repayment a case';
    comment on column reserve_fund_entry.payee is 'class:3 who got the money';
    comment on column reserve_fund_entry.reason is 'class:3 why, in words';
    comment on column reserve_fund_entry.by_name is 'class:2 officer';
    create index reserve_fund_entry_application on reserve_fund_entry (application_id) where application_id is not null;

    ${scoped('reserve_fund', IN_AREA)}
    ${scoped('reserve_fund_entry', IN_AREA)}
    grant select, insert on reserve_fund, reserve_fund_entry to yimen_app;
    grant update (balance_fen, entries) on reserve_fund to yimen_app;
  `;

  protected readonly downSql = `drop table reserve_fund_entry; drop table reserve_fund;`;
}
