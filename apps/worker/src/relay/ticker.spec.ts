import { Ticker } from './ticker';

const ms = (n: number) => new Promise((resolve) => setTimeout(resolve, n));

describe('a ticker', () => {
  it('takes its first turn at once and never two at the same time', async () => {
    let under = 0;
    let most = 0;
    let turns = 0;
    const work = async () => {
      most = Math.max(most, ++under);
      await ms(5);
      under -= 1;
      turns += 1;
    };
    const ticker = new Ticker(1, work, () => undefined);
    ticker.start();
    expect(under).toBe(1);
    await ms(60);
    await ticker.stop();
    expect([most, under]).toEqual([1, 0]);
    expect(turns).toBeGreaterThan(2);
  });

  it('tells a failure and goes on', async () => {
    const told: string[] = [];
    const ticker = new Ticker(
      1,
      () => Promise.reject(new Error('away')),
      ({ message }) => told.push(message),
    );
    ticker.start();
    await ms(30);
    await ticker.stop();
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told)).toEqual(new Set(['away']));
  });

  it('stops after the turn that is under way, and takes no other', async () => {
    let turns = 0;
    const work = async () => {
      await ms(20);
      turns += 1;
    };
    const ticker = new Ticker(1, work, () => undefined);
    ticker.start();
    await ticker.stop();
    await ms(20);
    expect(turns).toBe(1);
  });
});
