import { ask, RAN } from '../../language/asking-spec';

describe('Three values: a missing fact is not false and not zero', () => {
  // The younger Ran's income and illness nobody knows.
  const UNKNOWN = 'members.map(m, m.wages).sum() > 0';
  const wages = ['members[b].incomeFen'];

  it.each([
    [`false && ${UNKNOWN}`, false],
    [`${UNKNOWN} && false`, false],
    [`true || ${UNKNOWN}`, true],
    [`${UNKNOWN} || true`, true],
    [`true && ${UNKNOWN}`, wages],
    [`${UNKNOWN} && true`, wages],
    [`false || ${UNKNOWN}`, wages],
    [`${UNKNOWN} || false`, wages],
    [`!(${UNKNOWN})`, wages],
    [`${UNKNOWN} ? 1 : 1`, wages],
  ])('%s', (text, value) => {
    expect(ask(text)).toEqual(value);
  });

  it('the branch not taken need not be known', () => {
    expect(ask('registeredHere ? 1 : size / 0')).toBe(1);
    expect(ask('registeredHere ? liquidAssets : income12m')).toBe(500_000);
    expect(ask('registeredHere ? income12m : liquidAssets')).toEqual(['householdIncome12mFen']);
  });

  it('names everything it lacks, each once', () => {
    expect(ask('income12m > 0 && eventKind == "fire"')).toEqual(['householdIncome12mFen', 'event']);
    expect(ask('income12m + medicalSpent12m - income12m')).toEqual(['householdIncome12mFen', 'spending12mFen']);
    expect(ask('income12m > 0 || income12m < 0')).toEqual(['householdIncome12mFen']);
    expect(ask('min(income12m, standard.unpublished)')).toEqual(['householdIncome12mFen', 'pack.unpublished']);
    expect(ask('members.all(m, m.wages >= 0 && m.unemployed)')).toEqual([
      'members[a].unemployed',
      'members[b].incomeFen',
      'members[b].unemployed',
    ]);
  });

  it.each([
    ['income12m', ['householdIncome12mFen']],
    ['eventDate < date', ['event']],
    ['standard.unpublished', ['pack.unpublished']],
    ['vehicles.all(v, v.kind == "motorcycle")', ['vehicles[0].kind']],
    ['homes.exists(h, h.dangerous)', ['homes[1].dangerous']],
    ['members.exists(m, m.fatherMonths > 5)', ['members[a].parents', 'members[b].parents']],
    ['size / 0', ['除数为零']],
    ['size % 0', ['除数为零']],
    ['standard.area / 0.0 > 1.0', ['除数为零']],
    ['aboveLineMonths("tekun")', ['currentAwards.aboveLineSince']],
  ])('%s lacks %j', (text, names) => {
    expect(ask(text)).toEqual(names);
  });

  it('a list nobody gave is missing, an empty one is empty', () => {
    expect(ask('vehicles.size()', { ...RAN, vehicles: undefined })).toEqual(['vehicles']);
    expect(ask('vehicles.size()', { ...RAN, vehicles: [] })).toBe(0);
    expect(ask('homes.exists(h, true)', { ...RAN, homes: undefined })).toEqual(['homes']);
  });

  it('a father of whom the status is told but not the months lacks just the months', () => {
    const child = { ...RAN.members[1]!, parents: { father: { status: 'imprisoned' as const } } };
    expect(ask('members.exists(m, m.fatherMonths > 5)', { ...RAN, members: [child] })).toEqual([
      'members[b].parents.father.months',
    ]);
  });

  it('a kind of income that a known income does not list is zero, and so is spending', () => {
    expect(ask('m.pension + m.scholarship', RAN, { level: 'member' })).toBe(0);
    expect(ask('medicalSpent12m + educationSpent12m', { ...RAN, spending12mFen: { education: 7 } })).toBe(7);
    expect(ask('rehabSpent12m', { ...RAN, spending12mFen: {} })).toBe(0);
  });

  it('null in a file is as good as nothing', () => {
    expect(ask('registeredHere', { ...RAN, registeredHere: null as unknown as undefined })).toEqual(['registeredHere']);
  });

  it('has(…) alone tells known from unknown', () => {
    expect(ask('has(household.liquidAssets)')).toBe(true);
    expect(ask('has(household.income12m)')).toBe(false);
    expect(ask('members.filter(m, has(m.wages)).size()')).toBe(1);
    expect(ask('has(household.medicalSpent12m)', { ...RAN, spending12mFen: {} })).toBe(true);
    expect(ask('homes.exists(h, has(h.dangerous) && !h.dangerous)')).toBe(true);
  });
});

describe('Awards, and what was told', () => {
  it('an award covers the people it names, or all of them', () => {
    expect(ask('receives("tekun") && receives("dibao")')).toBe(true);
    expect(ask('members.filter(m, m.receives("tekun")).size()')).toBe(1);
    expect(ask('members.all(m, m.receives("dibao"))')).toBe(true);
    expect(ask('receives("dibao")', { ...RAN, currentAwards: undefined })).toBe(false);
  });

  it('an award that begins tomorrow is none today', () => {
    expect(ask('receives("dibao")', RAN, {}, '2024-02-29')).toBe(false);
    expect(ask('receives("dibao")', RAN, {}, '2024-03-01')).toBe(true);
  });

  it('counts full months since the income first rose above the line', () => {
    expect(ask('aboveLineMonths("dibao")', RAN, {}, '2025-06-19')).toBe(0);
    expect(ask('aboveLineMonths("dibao")', RAN, {}, '2025-06-20')).toBe(1);
    expect(ask('aboveLineMonths("dibao")', RAN, {}, '2025-11-20')).toBe(6);
  });

  it('of two awards the latest day above the line counts', () => {
    const twice = ['2025-05-20', '2025-07-20', undefined].map((aboveLineSince) => ({
      programme: 'dibao',
      since: '2024-03-01',
      aboveLineSince,
    }));
    expect(ask('aboveLineMonths("dibao")', { ...RAN, currentAwards: twice }, {}, '2025-09-20')).toBe(2);
    expect(ask('aboveLineMonths("dibao")', { ...RAN, currentAwards: twice.toReversed() }, {}, '2025-09-20')).toBe(2);
  });

  it('asked of one member, an award of the others is none', () => {
    const [, his] = RAN.members;
    const alone = { ...RAN, members: [his!] };
    expect(ask('m.receives("tekun")', RAN, { level: 'member' })).toBe(true);
    expect(ask('m.receives("tekun")', alone, { level: 'member' })).toBe(false);
    expect(ask('receives("tekun")', alone, { level: 'member' })).toBe(true);
  });

  it('a need left open is the assessment’s to tell', () => {
    expect(ask('needLeftOpen()', RAN, { atWindowOnly: true })).toEqual(['needs']);
  });

  it('nothing told is not the same as not asked', () => {
    const told = (hardships?: { kind: 'illness' | 'care' }[]) =>
      ask('told("illness")', { ...RAN, hardships }, { atWindowOnly: true });
    expect(told([{ kind: 'illness' }])).toBe(true);
    expect(told([])).toBe(false);
    expect(told([{ kind: 'care' }])).toBe(false);
    expect(told()).toEqual(['hardships']);
  });
});
