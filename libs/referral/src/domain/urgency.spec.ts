import { isUrgent } from './urgency';

describe('急难 comes first (LAW 28, 29)', () => {
  it.each(['disaster', 'accident'] as const)('%s', (kind) =>
    expect(isUrgent([{ kind: 'income' }, { kind }])).toBe(true),
  );
  it.each(['income', 'illness', 'housing'] as const)('not %s', (kind) => expect(isUrgent([{ kind }])).toBe(false));
  it('nothing told is not urgent', () => expect(isUrgent([])).toBe(false));
});
