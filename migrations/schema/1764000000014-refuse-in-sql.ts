import { SqlMigration } from './sql-migration';

/**
 * What can only be known while writing is refused by the statement that writes, so that nobody waits for it before the
 * commit is sent. Receipt numbers are drawn fifty at a time, ahead of the statement that needs one.
 */
export class RefuseInSql1764000000014 extends SqlMigration {
  readonly name = 'RefuseInSql1764000000014';

  protected readonly upSql = `
    create function refuse(code text, extra jsonb default '{}', detail text default null) returns boolean
      language plpgsql as $$
    begin
      raise exception using errcode = 'YM001', message = code,
        detail = jsonb_strip_nulls(jsonb_build_object('extra', extra, 'detail', detail))::text;
    end $$;
    comment on function refuse(text, jsonb, text) is
      'Ends the transaction with one of our problem codes; the process that asked answers with it. No personal data in extra: the server logs it';

    create function refuse_open_elsewhere(digests text[], mine uuid) returns boolean language plpgsql as $$
    begin
      perform set_config('app.looking_for', array_to_string(digests, ','), true);
      return refuse('person-in-open-application', jsonb_build_object('open', (
        select coalesce(jsonb_agg(distinct jsonb_build_object('receiptNo', receipt_no, 'windowName', window_name)), '[]')
          from open_applicant where digest = any (digests) and application_id <> mine)));
    end $$;
    comment on function refuse_open_elsewhere(text[], uuid) is
      'Says where these people''s open applications are; shows itself only to who names the person';
    grant execute on function refuse(text, jsonb, text), refuse_open_elsewhere(text[], uuid) to yimen_app;

    alter sequence receipt_number increment by 50;
  `;

  protected readonly downSql = `
    alter sequence receipt_number increment by 1;
    select setval('receipt_number', (select last_value + 50 from receipt_number));
    drop function refuse_open_elsewhere; drop function refuse;
  `;
}
