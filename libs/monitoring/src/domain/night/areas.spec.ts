import { judgedAreas } from './areas';

const judging = (told: Record<string, [pack: string, ...fresh: string[]]>) => (prefix: string) => {
  const around = Object.keys(told)
    .filter((place) => prefix.startsWith(place))
    .sort();
  const [pack, ...fresh] = told[around.at(-1) as string] as [string, ...string[]];
  return { pack, fresh };
};

describe('who judges where', () => {
  it('one pack and the same deliveries everywhere are one part', () => {
    const told = { '50': ['city', 'education'] } as const;
    expect(judgedAreas('50', ['50', '500112'], judging(told as never))).toEqual([
      { pack: 'city', fresh: ['education'], areas: [{ prefix: '50', except: [] }] },
    ]);
  });

  it('a county with a pack of its own is left out of the rest', () => {
    const parts = judgedAreas('50', ['500112'], judging({ '50': ['city'], '500112': ['county'] }));
    expect(parts.map(({ pack, areas }) => [pack, areas])).toEqual([
      ['city', [{ prefix: '50', except: ['500112'] }]],
      ['county', [{ prefix: '500112', except: [] }]],
    ]);
  });

  it('counties that are judged alike are one part, and a township in one of them may differ again', () => {
    const told = {
      '50': ['city'],
      '500112': ['city', 'finance'],
      '500235': ['city', 'finance'],
      '500112133': ['city'],
    } as const;
    const parts = judgedAreas('50', Object.keys(told), judging(told as never));
    expect(parts.map(({ fresh, areas }) => [fresh, areas])).toEqual([
      [
        [],
        [
          { prefix: '50', except: ['500112', '500235'] },
          { prefix: '500112133', except: [] },
        ],
      ],
      [
        ['finance'],
        [
          { prefix: '500112', except: ['500112133'] },
          { prefix: '500235', except: [] },
        ],
      ],
    ]);
  });

  it('what is outside the area of this service cuts nothing', () => {
    expect(judgedAreas('50', ['', '51'], judging({ '': ['city'] }))).toHaveLength(1);
  });
});
