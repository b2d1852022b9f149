import type { Caller, Reply } from './client';
import type { County } from './county';

let letters = 0;

/** A name of a pack nobody has used yet: `yubei-a`, `yubei-b` … `yubei-ba`. */
function freshName(place: string): string {
  const digits = (letters++).toString(26);
  return `${place}-${[...digits].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}`;
}

/** The pack of 渝北区, as its officer writes it: over Chongqing's, only what differs. */
export function packText(overrides: Record<string, string> = {}): string {
  const lines = {
    extends: 'chongqing',
    id: freshName('yubei'),
    version: '2025-07-01',
    name: '渝北区社会救助政策包',
    division: "'500112000000'",
    ...overrides,
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

export const packAt = (ref: string, step = '') => `/api/v1/policy-packs/${ref}${step && `/${step}`}`;

export const draft = (officer: Caller, text = packText()): Promise<Reply> =>
  officer.post('/api/v1/policy-packs', { text });

export const PROPOSAL = { effectiveFrom: '2099-01-01', reason: '渝北区提高低保标准' };

/** Drafted and proposed by the one officer of the place. */
export async function proposed(
  officer: Caller,
  text?: string,
  proposal: Partial<typeof PROPOSAL> = {},
): Promise<Reply> {
  const drafted = await draft(officer, text);
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  return officer.post(packAt(drafted.body.ref, 'propose'), { ...PROPOSAL, ...proposal }, { seen: drafted.etag });
}

/** Published by the second; answers its ref. */
export async function published(county: County, text: string, effectiveFrom: string, place = 'yubei'): Promise<string> {
  const step = await proposed(await county.staff(`${place}-policy`), text, { effectiveFrom });
  const second = await county.staff(`${place}-policy-2`);
  const { status, body } = await second.post(packAt(step.body.ref, 'publish'), undefined, { seen: step.etag });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return String(body.ref);
}
