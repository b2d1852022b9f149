import { TwoTowns } from './two-towns-spec';

const NIGHTS = 8;

describe('looking only at who has changed comes to the same as looking at everybody', () => {
  it.each([20, 300, 4])(
    'whatever happens in between: facts, moves, deaths, what people judge, applications (seed %i)',
    async (seed) => {
      const towns = await TwoTowns.open(seed, '2026-11-22');
      const modes: string[] = [];
      try {
        for (let i = 0; i < 25; i++) await towns.moveIn();
        for (let night = 0; night < NIGHTS; night++) {
          for (let i = 0; i < 9; i++) await towns.something();
          modes.push(await towns.night(night % 4 === 3));
          expect(await TwoTowns.told(towns.changed)).toEqual(await TwoTowns.told(towns.everybody));
        }
      } finally {
        await towns.close();
      }
      expect(modes.filter((mode) => mode === 'incremental').length).toBeGreaterThan(3);
    },
  );
});
