import type { Assessment } from '@yimen/policy';
import type { KnownHousehold } from '@yimen/registry';
import { layerOf } from './layer-of';

type Known = Pick<KnownHousehold, 'facts' | 'granted' | 'members'>;
const MEMBERS = ['a', 'b'].map((id) => ({ id })) as KnownHousehold['members'];
const ASSESSED = {
  date: '2026-09-01',
  measures: [
    { programme: 'dibao', verdict: 'eligible' },
    { programme: 'dibao-edge', verdict: 'eligible' },
    { programme: 'tekun', verdict: 'unknown' },
  ],
} as unknown as Assessment;

const granted = (programme: string, memberIds: string[] | null = null) => ({
  programme,
  since: '2025-03-01',
  memberIds,
});
const layer = (known: Partial<Known>, concerned: string[] = [], assessment: Assessment | null = ASSESSED) =>
  layerOf({ facts: {}, granted: [], members: MEMBERS, ...known }, assessment, concerned);

describe('what is confirmed is recognised by all (LAW 42)', () => {
  it.each(['tekun', 'dibao', 'dibao-edge', 'rigid-spending'])('%s, from the day of the decision', (programme) => {
    const known = layer({ granted: [granted(programme)] });
    expect(known).toEqual({ layer: programme, since: '2025-03-01', how: 'confirmed' });
  });

  it('stands before what this application was assessed at, also where that is more', () => {
    expect(layer({ granted: [granted('dibao-edge')] })).toMatchObject({ layer: 'dibao-edge', how: 'confirmed' });
  });

  it('is the layer that opens most where there are two', () => {
    expect(layer({ granted: [granted('dibao-edge'), granted('dibao')] })?.layer).toBe('dibao');
  });

  it('for one person says nothing of another', () => {
    const alone = { granted: [granted('dibao', ['a'])] };
    expect(layer(alone, ['a'])).toMatchObject({ how: 'confirmed' });
    expect(layer(alone, ['a', 'b'])).toMatchObject({ how: 'assessed' });
    expect(layer(alone)).toMatchObject({ how: 'assessed' });
  });

  it('is no other aid: who was helped once is in no layer by that', () => {
    expect(layer({ granted: [granted('temporary-aid'), granted('medical')] }, [], null)).toBeNull();
  });
});

describe('what nobody has confirmed', () => {
  it('is assessed: found for this application, of its day', () => {
    expect(layer({})).toEqual({ layer: 'dibao', since: '2026-09-01', how: 'assessed' });
  });

  it('is declared: said at the window to be received elsewhere, and no reason to skip a check (LAW 42)', () => {
    const facts = { currentAwards: [{ programme: 'dibao', since: '2020-01-01' }] };
    expect(layer({ facts }, [], null)).toEqual({ layer: 'dibao', since: '2020-01-01', how: 'declared' });
    expect(layer({ facts })).toMatchObject({ how: 'assessed' });
  });

  it('is no layer where there is none', () => {
    expect(layer({}, [], null)).toBeNull();
  });
});
