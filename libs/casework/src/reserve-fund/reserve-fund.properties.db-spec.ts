import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { FundTown } from './fund-town-spec';

const CASES = ['a', 'b', 'c'] as const;
type Command = { kind: 'top-up'; fen: number } | { kind: 'payment' | 'repayment'; fen: number; of: number };

/** What a fund is, told plainly: a balance, and what each case got and gave back. */
interface Model {
  fen: number;
  open: boolean;
  done: ReadonlyMap<string, number>;
}

const EMPTY: Model = { fen: 0, open: false, done: new Map() };

/** The model after a command, or the code it is refused with. */
function reduce(model: Model, command: Command): Model | string {
  if (command.kind === 'top-up') return { ...model, open: true, fen: model.fen + command.fen };
  if (!model.open) return command.kind === 'payment' ? 'fund-missing' : 'fund-not-found';
  const key = `${command.kind} ${command.of}`;
  const earlier = model.done.get(key);
  if (earlier !== undefined) return earlier === command.fen ? model : 'fund-entry-differs';
  if (command.kind === 'payment' && command.fen > model.fen) return 'fund-empty';
  if (command.kind === 'repayment' && command.fen > (model.done.get(`payment ${command.of}`) ?? 0))
    return 'fund-repayment-too-much';
  const sign = command.kind === 'payment' ? -1 : 1;
  return { ...model, fen: model.fen + sign * command.fen, done: new Map(model.done).set(key, command.fen) };
}

interface Ran {
  model: Model;
  told: string[];
}

/** Both in that order, with what each is told. */
function inTurn(model: Model, commands: readonly Command[]): Ran {
  return commands.reduce<Ran>(
    (ran, command) => {
      const next = reduce(ran.model, command);
      return typeof next === 'string'
        ? { ...ran, told: [...ran.told, next] }
        : { model: next, told: [...ran.told, 'done'] };
    },
    { model, told: [] },
  );
}

const fen = fc.integer({ min: 1, max: 5 }).map((yuan) => yuan * 100);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('top-up' as const), fen }),
  fc.record({
    kind: fc.constantFrom('payment' as const, 'payment' as const, 'repayment' as const),
    fen,
    of: fc.nat({ max: CASES.length - 1 }),
  }),
);
/** One alone, or two at once. */
const move = fc.array(command, { minLength: 1, maxLength: 2 });

describe('a reserve fund, whatever is done to it', () => {
  let town: FundTown;
  beforeAll(async () => {
    town = await FundTown.open();
  });
  afterAll(() => town?.close());

  const run = async (one: Command, ids: readonly string[]): Promise<string> => {
    const work =
      one.kind === 'top-up'
        ? town.topUp(one.fen)
        : one.kind === 'payment'
          ? town.pay(one.fen, ids[one.of])
          : town.repay(one.fen, String(ids[one.of]));
    return work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  };

  it('does what one after the other would do, also for two at once; its entries always come to its balance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
        await town.empty();
        const ids = CASES.map(() => uuidv7());
        let model = EMPTY;
        for (const commands of moves) {
          const told = await Promise.all(commands.map((one) => run(one, ids)));
          const ways = [inTurn(model, commands), backwards(inTurn(model, [...commands].reverse()))];
          const fits = ways.filter((way) => way.told.join() === told.join());
          expect({ told, possible: ways.map((way) => way.told) }).toEqual({
            told,
            possible: expect.arrayContaining([told]),
          });
          model = (fits[0] as Ran).model;
          if (model.open) await addsUp(model.fen);
        }
      }),
      { numRuns: 25 },
    );
  });

  const backwards = ({ model, told }: Ran): Ran => ({ model, told: [...told].reverse() });

  async function addsUp(expected: number): Promise<void> {
    const fund = await town.look();
    expect({ balance: fund.balanceFen, sum: fund.entriesSumFen }).toEqual({ balance: expected, sum: expected });
    let running = 0;
    for (const { kind, amountFen, balanceAfterFen, n } of [...fund.entries].reverse()) {
      running += kind === 'payment' ? -amountFen : amountFen;
      expect({ n, balanceAfterFen }).toEqual({ n, balanceAfterFen: running });
    }
    expect(fund.entries.map(({ n }) => n)).toEqual(fund.entries.map((_, i, all) => all.length - i));
  }
});
