import { createHash } from 'node:crypto';
import type { Tx } from '@yimen/platform';
import { CaseTown } from '../cases/case-town-spec';
import { getApplication } from '../persistence/application.repository';
import { issueNotice } from './issue-notice';
import type { NoticeOf } from './notice-facts';

const SUPPLEMENT: NoticeOf = { kind: 'supplement', facts: { papers: [{ code: 'lease-contract', name: '租房合同' }] } };

describe('notices as the tables keep them', () => {
  let town: CaseTown;
  let application: string;
  beforeAll(async () => {
    town = await CaseTown.open();
    const [row] = await town.staff.admin<{ id: string }>('select application_id as id from case_file where id = $1', [
      await town.caseOf(),
    ]);
    application = String(row?.id);
  });
  afterAll(() => town?.close());

  const issue = (notice: NoticeOf, today: string, { by = 'tongjing-clerk', then = (_tx: Tx) => {} } = {}) =>
    town.staff.as(by, async (tx, actor) => {
      const issued = await issueNotice(tx, actor, {
        ...notice,
        application: await getApplication(tx, application),
        today,
      });
      then(tx);
      return issued;
    });
  const serials = (numbers: { number: string }[]) =>
    numbers.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);

  it('twenty at once, one of them rolled back: numbered without a gap and without a double', async () => {
    const oneFails = Array.from({ length: 21 }, (_, i) => {
      const fail = () => {
        throw new Error('the step failed');
      };
      return issue(SUPPLEMENT, '2026-11-22', i === 7 ? { then: fail } : {});
    });
    const ended = await Promise.allSettled(oneFails);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const issued = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(serials(issued)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await issue(SUPPLEMENT, '2026-11-23')).toMatchObject({ number: '统景救补〔2026〕21号' });
  });

  it('each kind, each year and each agency counts for itself', async () => {
    expect((await issue(SUPPLEMENT, '2027-01-04')).number).toBe('统景救补〔2027〕1号');
    const acceptance: NoticeOf = { kind: 'acceptance', facts: { hardships: ['收入困难'] } };
    expect((await issue(acceptance, '2027-01-04')).number).toBe('统景救受〔2027〕1号');
    const confirmed: NoticeOf = {
      kind: 'confirmed',
      facts: { programmeName: '最低生活保障', persons: 3, monthlyFen: 141_000, oneOffFen: null },
    };
    const byCounty = await issue(confirmed, '2027-01-04', { by: 'yubei-civil-affairs' });
    expect(byCounty.number).toBe('渝北民救确〔2027〕1号');
    expect((await issue(confirmed, '2027-01-04', { by: 'tongjing-reviewer' })).number).toBe('统景救确〔2027〕1号');
  });

  it('is kept as it was printed, with its hash and what it lists', async () => {
    const { id, number } = await issue(SUPPLEMENT, '2026-11-24');
    const [kept] = await town.staff.admin('select * from notice where id = $1', [id]);
    expect(kept?.sha256).toBe(createHash('sha256').update(String(kept?.html)).digest('hex'));
    expect(kept).toMatchObject({
      number,
      addressee: '覃桂芳',
      agency_name: '统景镇社会救助窗口',
      facts: SUPPLEMENT.facts,
    });
    expect(kept?.html).toContain('租房合同');
  });

  it('can’t be changed or taken away by the service', async () => {
    for (const change of ['update notice set html = $$$$', 'delete from notice', 'delete from notice_counter'])
      await expect(town.staff.as('tongjing-clerk', (tx) => tx.client.query(change))).rejects.toThrow(
        'permission denied',
      );
  });

  it('another township sees none of them', async () => {
    const seen = (subject: string) =>
      town.staff.as(subject, async (tx) => (await tx.client.query('select 1 from notice')).rows.length);
    expect(await seen('longxi-clerk')).toBe(0);
    expect(await seen('yubei-medical')).toBe(0);
    expect(await seen('tongjing-clerk')).toBeGreaterThan(20);
  });
});
