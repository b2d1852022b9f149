const COUNTS = [
  ...(['size', 'minors', 'workingAge', 'old', 'veryOld', 'disabled', 'severelyDisabled', 'earners'] as const),
  ...([
    'declaredCars',
    'declaredHomes',
    'seriouslyIll',
    'uninsured',
    'newlyDisabled',
    'unemployed',
    'dropouts',
  ] as const),
  ...(['enrolled', 'companies', 'homes', 'deaths', 'cremated', 'disasters', 'accidents', 'imprisoned'] as const),
  ...(['utilityArrearsMonths', 'marriages', 'movedOut', 'leftBehind', 'contacts', 'hardshipFound'] as const),
  ...(['unclaimed', 'doubled'] as const),
];
const AMOUNTS = [
  ...(['medicalSelfPayFen', 'medicalSelfPaySumFen', 'hospitalStayFen', 'wagesFen', 'pensionFen'] as const),
  ...(['vehicleValueFen', 'depositsFen'] as const),
];
const REST = ['householdId', 'division', 'residence', 'aid', 'aided', 'mainEarnerDied'];

/** What a loop over the summaries has to read: only what its rules ask. */
export interface PeerRow extends Record<(typeof COUNTS)[number] | (typeof AMOUNTS)[number], number> {
  householdId: string;
  division: string;
  residence: 'urban' | 'rural';
  aid: string[];
  aided: boolean;
  mainEarnerDied: boolean;
  declaredIncomeFen: number | null;
}

const column = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const read = (names: readonly string[], cast: string) => names.map((name) => `${column(name)}${cast} as "${name}"`);

/** 分 as numbers, not as text. */
export const PEER_ROWS = `
  select ${[...read([...REST, ...COUNTS], ''), ...read([...AMOUNTS, 'declaredIncomeFen'], '::float8')].join(', ')}
    from household_summary`;

/** Figures of the Chongqing pack on the night, 分. */
export const LINES = {
  dibao: { urban: 77_000, rural: 63_000 },
  medicalAided: 1_000_000,
  medicalInsured: 3_971_300,
  stayAided: 600_000,
  stayRural: 1_000_000,
  shareFloor: 200_000,
  sharePercent: 40,
  vehicle: 3_000_000,
  liquidTimes: 24,
  illnessCap: 5_000_000,
};
