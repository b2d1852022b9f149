import { madeUpResidentId } from '@yimen/kernel';

const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.parse('1930-01-01');
/** Two people a household, each with a birth date and sequence of their own: 29,000 dates × 900. */
const PER_DATE = 900;

function person(index: number): { residentId: string; birthDate: string } {
  const birthDate = new Date(FIRST_BIRTH + (index % 29_000) * DAY_MS).toISOString().slice(0, 10);
  const sequence = 1 + (Math.floor(index / 29_000) % PER_DATE);
  return { residentId: madeUpResidentId(birthDate, sequence), birthDate };
}

/** Application number `index` of this seed: a household of two nobody else has, as the API reads it. */
export function acceptBody(seed: number, index: number): string {
  const [first, second] = [person(2 * (index + seed * 100_000)), person(2 * (index + seed * 100_000) + 1)];
  const facts = { labour: 'able', unemployed: false, incomeFen: { wages: 60_000 + (index % 50) * 1000 } };
  return JSON.stringify({
    channel: 'window',
    hardships: [{ kind: 'illness', note: '住院自费部分交不起' }],
    newHousehold: {
      division: '500112133000',
      residence: 'urban',
      facts: { registeredHere: true, liquidAssetsFen: 500_000, vehicles: [], homes: [{ areaM2: 60 }] },
      members: [
        { name: '覃桂芳', residentId: first.residentId, kinship: 'self', phone: '13000000000', facts },
        { name: '冉启明', residentId: second.residentId, kinship: 'spouse', facts: { labour: 'unable' } },
      ],
    },
  });
}
