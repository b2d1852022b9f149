import { AT_HOME, EVERY_ROLE } from '../../../../test/support/who-may/rule';
import { hearing as table } from '../domain/procedures/hearing';
import { HEARING_STATUSES } from './hearing';
import type { Hearing, HearingAction, HearingStatus } from './hearing';
import { viewHearing } from './hearing.query';
import { HearingTown } from './hearing-town-spec';

const ACTIONS = Object.keys(table.actions) as HearingAction[];

/** Every status × action × role, asked of the service: what it lets through is what the table says, and no more. */
describe('a step of a hearing', () => {
  let town: HearingTown;
  beforeAll(async () => {
    town = await HearingTown.open();
  });
  afterAll(() => town?.close());

  /** A hearing that has come so far. */
  const REACH: Readonly<Record<HearingStatus, () => Promise<Hearing>>> = {
    opened: async () => town.propose(await town.award()),
    notified: async () => town.notify(await REACH.opened()),
    heard: async () => town.hear(await REACH.notified(), '务工是临时的', { final: true }),
    decided: async () => town.decide(await REACH.heard()),
    dropped: async () => town.drop(await REACH.opened()),
  };

  const take = (hearing: Hearing, action: HearingAction, by: string): Promise<Hearing> => {
    if (action === 'notify') return town.notify(hearing, by);
    if (action === 'decide') return town.decide(hearing, {}, by);
    if (action === 'drop') return town.drop(hearing, by);
    return town.hear(hearing, action === 'record-statement' ? '还有一句' : undefined, { by });
  };

  const whatComesOf = (asked: Promise<Hearing>): Promise<string> =>
    asked.then(
      ({ status }) => status,
      (error: { code: string }) => error.code,
    );

  /** By the table, told by role: the answer to who may not, to what is out of order, and where it leads. */
  function expected(status: HearingStatus, action: HearingAction, role: (typeof EVERY_ROLE)[number]): string {
    const by: readonly string[] = table.actions[action].by;
    if (!by.includes(role)) return 'not-allowed';
    // The reply period is running all the while.
    if (status === 'notified' && ['decide', 'record-silence'].includes(action)) return 'reply-period-running';
    const on: Partial<Record<HearingAction, HearingStatus>> = table.states[status].on;
    return on[action] ?? 'hearing-action-not-allowed';
  }

  describe.each(HEARING_STATUSES)('on a hearing that is %s', (status) => {
    it.each(ACTIONS)('%s, by every role', async (action) => {
      for (const role of EVERY_ROLE) {
        const hearing = await REACH[status]();
        const came = await whatComesOf(take(hearing, action, AT_HOME[role]));
        expect({ role, came }).toEqual({ role, came: expected(status, action, role) });
      }
    });
  });

  it.each(ACTIONS)('%s with an old version is refused, and in another area there is nothing', async (action) => {
    const [role] = table.actions[action].by;
    const hearing = await REACH.opened();
    const stale = { ...hearing, version: hearing.version + 1 };
    expect(await whatComesOf(take(stale, action, AT_HOME[role]))).toBe('if-match-stale');
    const away = { 'window-clerk': 'longxi-clerk', 'township-reviewer': 'longxi-reviewer' } as const;
    const stranger = role === 'county-officer' ? 'yunyang-civil-affairs' : away[role];
    expect(await whatComesOf(take(hearing, action, stranger))).toBe('hearing-not-found');
  });

  it('what it offers is what it lets through', async () => {
    const offered = async (hearing: Hearing, by: string) =>
      (await town.town.as(by, (tx, actor) => viewHearing(tx, actor, hearing.id))).allowed;
    expect(await offered(await REACH.opened(), 'tongjing-reviewer')).toEqual(['notify', 'drop']);
    expect(await offered(await REACH.heard(), 'yubei-civil-affairs')).toEqual(['decide', 'drop']);
    expect(await offered(await REACH.heard(), 'yubei-supervisor')).toEqual([]);
  });
});
