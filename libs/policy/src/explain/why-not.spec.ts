import { assess } from '..';
import type { HouseholdFacts, MemberFacts } from '..';
import { smallPack } from '../small-pack-spec';
import { replaced } from './replaced';
import { whyNot } from './why-not';

const DAY = '2025-09-01';
const person = (id: string, known: Partial<MemberFacts> = {}): MemberFacts => {
  return { id, birthDate: '1980-03-02', kinship: 'self', incomeFen: {}, ...known };
};
const family = (members: MemberFacts[], known: Partial<HouseholdFacts> = {}): HouseholdFacts => {
  return { residence: 'urban', division: '500112104001', liquidAssetsFen: 0, members, ...known };
};
const ask = (facts: HouseholdFacts, programme = 'basic') => whyNot(facts, smallPack, DAY, programme);
const verdict = (facts: HouseholdFacts, programme = 'basic') =>
  assess(facts, smallPack, DAY).measures.find((measure) => measure.programme === programme)?.verdict;

describe('a family a little over the line', () => {
  const facts = family([person('a', { incomeFen: { wages: 154_000 } }), person('b')]);
  const answer = ask(facts);

  it('is told which rule, and by how much', () => {
    expect(answer.verdict).toBe('not-eligible');
    expect(answer.because.map(({ rule }) => rule)).toEqual(['basic.income']);
    expect(answer.changes[0]).toMatchObject({ fact: 'income', from: 154_000, to: 153_999 });
    expect(answer.says.at(-1)).toMatch(/家庭月收入再少 0\.01 元.*769\.99 元 < 770 元.*即可/);
  });

  it('the person who earns it is named too, and the change really alters the verdict', () => {
    const change = answer.changes.find(({ fact }) => fact === 'incomeFen.wages');
    expect(change).toMatchObject({ memberId: 'a', from: 154_000, to: 153_999 });
    expect(verdict(replaced(facts, ['members', 0, 'incomeFen', 'wages'], change?.to))).toBe('eligible');
    expect(verdict(replaced(facts, ['members', 0, 'incomeFen', 'wages'], 154_000))).toBe('not-eligible');
  });
});

it('what two people earn counts as one income', () => {
  const { changes } = ask(
    family([person('a', { incomeFen: { wages: 1_000_000 } }), person('b', { incomeFen: { pension: 800_000 } })]),
  );
  expect(changes.map(({ fact, to }) => [fact, to])).toEqual([['income', 153_999]]);
});

it('an income nobody counts is not proposed', () => {
  const { changes } = ask(family([person('a', { incomeFen: { wages: 80_000, scholarship: 500_000 } })]));
  expect(changes.map(({ fact }) => fact)).toEqual(['income', 'incomeFen.wages']);
});

it('what is unknown is tried with what it could be', () => {
  const { verdict: told, missing, changes, says } = ask(family([person('a')], { liquidAssetsFen: undefined }));
  expect([told, missing]).toEqual(['unknown', ['liquidAssetsFen']]);
  expect(changes[0]).toMatchObject({ fact: 'liquidAssetsFen', from: null, to: 0, atMost: 2_000_000 });
  expect(says.at(-1)).toMatch(/金融资产.*不超过 20000\.00 元/);
});

it('where no single change is enough it says so, and what each rule would take', () => {
  const { changes, perRule, says } = ask(
    family([person('a', { incomeFen: { wages: 90_000 } })], { liquidAssetsFen: 3_000_000 }),
  );
  expect(changes).toEqual([]);
  expect(perRule).toEqual([
    { rule: 'basic.income', change: expect.objectContaining({ fact: 'income', to: 76_999 }) as object },
    { rule: 'basic.savings', change: expect.objectContaining({ fact: 'liquidAssetsFen', to: 2_000_000 }) as object },
  ]);
  expect(says.join()).toContain('没有哪一项单独变化就够');
});

describe('a programme for members', () => {
  it('looks at whom the fewest rules keep from it', () => {
    const near = person('b', { disability: { class: 'limb', grade: 3 }, needsLongTermCare: true });
    const { changes } = ask(family([person('a'), near]), 'care');
    expect(changes[0]).toMatchObject({ fact: 'disability.grade', memberId: 'b', from: 3, to: 2 });
    const { nearest, perRule } = ask(family([{ ...near, needsLongTermCare: false }]), 'care');
    expect([nearest, perRule?.map(({ change }) => change?.memberId)]).toEqual(['b', ['b', 'b']]);
  });

  it('nobody is proposed to have been born on another day', () => {
    const { changes, perRule, says } = ask(family([person('a', { sex: 'female' })]), 'elder');
    expect(changes).toEqual([]);
    expect(perRule).toEqual([{ rule: 'elder.old', change: null }]);
    expect(says.at(-1)).toContain('elder.old');
  });
});

describe('a programme that is open', () => {
  it('says why, and what would end it', () => {
    const { verdict: told, because, changes, says } = ask(family([person('a', { incomeFen: { wages: 70_000 } })]));
    expect(told).toBe('eligible');
    expect(because).toHaveLength(2);
    expect(changes[0]).toMatchObject({ fact: 'income', from: 70_000, to: 77_000 });
    expect(says.at(-1)).toContain('不再符合');
  });
});

it.each([
  ['a programme the pack has not', 'gold', DAY, 'programme-not-in-pack'],
  ['a day before all standards', 'basic', '2001-01-01', 'policy-date-not-covered'],
])('refuses %s', (_what, programme, date, code) => {
  expect(() => whyNot(family([person('a')]), smallPack, date, programme)).toThrow(code);
});
