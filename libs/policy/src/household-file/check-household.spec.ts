import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHousehold } from './check-household';
import type { HouseholdFault } from './check-household';

const OURS = join(__dirname, '../../schemas/household.schema.json');
const SHARED = '/work/shared/contracts/household.schema.json';

const person = { id: 'a', birthDate: '1980-03-02', kinship: 'self' };
const household = { residence: 'urban', division: '500112101001', members: [person] };

function faultsOf(value: unknown): HouseholdFault[] {
  const faults: HouseholdFault[] = [];
  expect(isHousehold(value, faults)).toBe(faults.length === 0);
  return faults;
}

const at = (value: unknown) => faultsOf(value).map(({ pointer }) => pointer);

it('takes a household that fits as it is', () => {
  expect(faultsOf(household)).toEqual([]);
});

describe('each fault is named by its place', () => {
  it.each([
    ['a missing fact that must be there', { ...household, residence: undefined }, '/residence', '缺少 residence'],
    ['an unknown key', { ...household, 'a/b': 1 }, '/a~1b', '不认识的键'],
    ['a word that is none of the list', { ...household, residence: 'town' }, '/residence', 'urban、rural'],
    ['a division of eleven digits', { ...household, division: '50011210100' }, '/division', '12位区划代码'],
    ['nobody', { ...household, members: [] }, '/members', '至少 1 项'],
    ['an amount with decimals', { ...household, liquidAssetsFen: 1.5 }, '/liquidAssetsFen', '整数'],
    ['a debt', { ...household, liquidAssetsFen: -1 }, '/liquidAssetsFen', '不能小于 0'],
    ['an amount beyond all measure', { ...household, liquidAssetsFen: 100_000_000_001 }, '/liquidAssetsFen', '数太大'],
    ['infinity', { ...household, liquidAssetsFen: JSON.parse('1e999') as number }, '/liquidAssetsFen', '数太大'],
    ['nothing where something should be', { ...household, liquidAssetsFen: null }, '/liquidAssetsFen', '整数'],
    ['a list', [], '', '一组键值'],
  ])('%s', (_what, value, pointer, detail) => {
    // As it would come from a file: an undefined key is no key.
    const given = Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
    expect(faultsOf(given)).toContainEqual({ pointer, detail: expect.stringContaining(detail) as string });
  });

  it.each(['2023-02-29', '1980-13-01', '1980-1-1', '19800101', ''])('a day that does not exist: “%s”', (birthDate) => {
    expect(at({ ...household, members: [{ ...person, birthDate }] })).toEqual(['/members/0/birthDate']);
  });

  it('two people under one id', () => {
    const members = [person, { ...person, id: 'b' }, { ...person, kinship: 'spouse' }];
    expect(faultsOf({ ...household, members })).toEqual([
      { pointer: '/members/2/id', detail: expect.stringContaining('第 1 位') as string },
    ]);
  });

  it('an income of a kind nobody knows', () => {
    const members = [{ ...person, incomeFen: { lottery: 1 } }];
    expect(faultsOf({ ...household, members })).toEqual([
      { pointer: '/members/0/incomeFen/lottery', detail: expect.stringContaining('lottery') as string },
    ]);
  });

  it('all at once', () => {
    const members = [
      { ...person, birthDate: '1980-02-30' },
      { ...person, kinship: 'uncle' },
    ];
    const places = at({ ...household, division: '50', members, liquidAssetsFen: 1e12 });
    expect(places.sort()).toEqual([
      '/division',
      '/liquidAssetsFen',
      '/members/0/birthDate',
      '/members/1/id',
      '/members/1/kinship',
    ]);
  });
});

it('an amount at the edge of measure is still taken', () => {
  expect(faultsOf({ ...household, liquidAssetsFen: 100_000_000_000 })).toEqual([]);
});

/** The contract lies outside the repository: held to it wherever it is there. */
(existsSync(SHARED) ? it : it.skip)('the schema is the one of the contract', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  expect(read(OURS)).toEqual(read(SHARED));
});
