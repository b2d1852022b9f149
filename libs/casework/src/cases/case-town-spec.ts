import { sweepLadder } from '@yimen/deadlines';
import type { Actor, PlainDate } from '@yimen/kernel';
import { getApplication } from '../persistence/application.repository';
import { insertMeasures } from '../persistence/measure.repository';
import { caseFor } from './case.query';
import type { CaseView } from './case.query';
import { endDuePublicities } from './end-due-publicities';
import { openCases } from './open-cases';
import { takeCaseStep } from './take-case-step';
import type { CaseFile } from './case-file';
import { TopUpFund } from '../reserve-fund/top-up-fund';
import type { Told } from './told';
import { loadPack } from '@yimen/policy';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { v7 as uuidv7 } from 'uuid';
import { qinFamily } from '../../../../test/support/people';
import { StaffTown } from '../../../../test/support/staff-town';

const APPLICATION = `
  insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships, status,
    policy_pack)
  select $1, $2, $3, $4, $5, a.id, 'window', '[{"kind":"income"}]', 'in-handling', $6
    from agency a where a.code = 'window-500112133'`;

/** 江口村 of 统景镇: in the area of clerk, reviewer and assistant. */
const VILLAGE = '500112133212';
const TOWNSHIP = '500112133000';

export interface CaseOptions {
  programme?: string;
  /** Members as in `qinFamily`: the last is a child. */
  only?: 'child';
  today?: PlainDate;
  facts?: Record<string, unknown>;
  acceptedOn?: PlainDate | null;
  pack?: string;
}

/** Cases of 统景镇 as the window opens them, and steps taken straight in the engine, on the day a test says. */
export class CaseTown {
  today: PlainDate = '2026-09-01';

  private constructor(readonly staff: StaffTown) {}

  static async open(): Promise<CaseTown> {
    return new CaseTown(await StaffTown.open());
  }

  /** A case of 覃桂芳's family under the pack of Chongqing, opened by the system on `today`. */
  async caseOf({
    programme = 'dibao',
    only,
    facts = {},
    acceptedOn = null,
    today = this.today,
    pack = 'chongqing',
  }: CaseOptions = {}): Promise<string> {
    const family = qinFamily(VILLAGE, { facts });
    const ids = newHouseholdIds(family as never);
    const id = uuidv7();
    await this.staff.transactions.asSystem('test', async (tx, actor) => {
      registerHousehold(tx, actor, family as never, ids, today);
      const receipt = `T${id.replaceAll('-', '').slice(8, 28)}`;
      await tx.client.query(APPLICATION, [id, receipt, VILLAGE, ids.id, ids.memberIds[0], loadPack(pack).ref]);
      const application = { ...(await getApplication(tx, id)), acceptedOn };
      const measures = [{ id: uuidv7(), programme, need: 'income', monthlyFen: 141_000, oneOffFen: null }];
      await insertMeasures(tx, application, measures);
      await openCases(tx, actor, { application, pack: loadPack(pack), measures, today });
    });
    const [file] = await this.staff.admin<{ id: string }>('select id from case_file where application_id = $1', [id]);
    if (only === 'child')
      await this.staff.admin(
        `update case_file set persons = jsonb_build_array(jsonb_build_object('memberId', $2::text, 'minor', true)) where id = $1`,
        [file?.id, ids.memberIds[2]],
      );
    return String(file?.id);
  }

  /** One action by somebody of the demo staff. */
  act(subject: string, id: string, action: string, told: Told = {}): Promise<CaseFile> {
    const { today } = this;
    return this.staff.as(subject, (tx, actor) => takeCaseStep(tx, actor, { id, seen: null, action, told, today }));
  }

  /** The same, never committed: for trying what would be allowed. */
  undone(subject: string, id: string, action: string, by: Error): Promise<void> {
    const { today } = this;
    const told = { text: '拟予确认', reasons: [], amountFen: 1, to: '覃桂芳', reason: '失火', note: '说明' };
    return this.staff.as(subject, async (tx, actor) => {
      await takeCaseStep(tx, actor, { id, seen: null, action, told, today });
      await Promise.all(tx.underWay);
      throw by;
    });
  }

  /** What runs by itself once a minute, on the day a test says. */
  async nightfall(): Promise<void> {
    const told: Error[] = [];
    await endDuePublicities(this.staff.transactions, this.today, (error) => told.push(error));
    await this.asSystem((tx, actor) => sweepLadder(tx, actor, this.today));
    if (told.length > 0) throw told[0];
  }

  /** Money in the township's reserve fund, 分. */
  async fund(amountFen: number): Promise<void> {
    const clock = { now: () => new Date(`${this.today}T04:00:00Z`) };
    const told = { division: TOWNSHIP, amountFen, reason: '区财政拨付' };
    await this.staff.as('yubei-civil-affairs', (tx, actor) => new TopUpFund(clock).run(tx, actor, told));
  }

  async balance(): Promise<number> {
    const [fund] = await this.staff.admin<{ fen: number }>(
      'select balance_fen::float8 as fen from reserve_fund where division = $1',
      [TOWNSHIP],
    );
    return fund?.fen ?? 0;
  }

  /** The case as an officer of its area sees it. */
  see(id: string, subject = 'tongjing-clerk'): Promise<CaseView> {
    return this.staff.as(subject, (tx, actor) => caseFor(tx, actor, id));
  }

  asSystem<T>(work: (tx: Parameters<typeof takeCaseStep>[0], actor: Actor) => Promise<T>): Promise<T> {
    return this.staff.transactions.asSystem('test', work);
  }

  close(): Promise<void> {
    return this.staff.close();
  }
}
