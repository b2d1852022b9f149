import { MADE_UP_AREA, madeUpResidentId, residentIdCheckDigit, residentIdFault } from '@yimen/kernel';
import { houseFiles, textOf } from './house-files';

/**
 * A mobile number in this repository is 1, 3–9, five zeros and four digits (130 0000 4567): visibly made up.
 * The numbering plan sets no block aside for examples, so this is a convention, not a proof.
 */
const MADE_UP_PHONE = /^1[3-9]0{5}\d{4}$/;

const RESIDENT_ID = /(?<![0-9A-Za-z])[1-9]\d{16}[\dXx](?![0-9A-Za-z])/g;
// What follows `}` is the rest of a template, as in `${area}19700101001`.
const PHONE = /(?<![0-9A-Za-z}])(?:\+?86[- ]?)?(1[3-9]\d([- ]?)\d{4}\2\d{4})(?![0-9A-Za-z])/g;

function possiblePeople(text: string): string[] {
  const ids = [...text.matchAll(RESIDENT_ID)].map(([id]) => id);
  return ids.filter((id) => residentIdFault(id) === null && !id.startsWith(MADE_UP_AREA));
}

function possiblePhones(text: string): string[] {
  const phones = [...text.matchAll(PHONE)].map(([, phone = '']) => phone.replace(/[- ]/g, ''));
  return phones.filter((phone) => !MADE_UP_PHONE.test(phone));
}

const found = (seek: (text: string) => string[]) =>
  houseFiles().flatMap((path) =>
    seek(textOf(path)).map((who) => ({ path, who: `${who.slice(0, 3)}…${who.slice(-2)}` })),
  );

it('nobody who could exist stands in this repository with an identity number', () => {
  expect(found(possiblePeople)).toEqual([]);
});

it('nobody can be called by a number from this repository', () => {
  expect(found(possiblePhones)).toEqual([]);
});

it('would notice a person, and knows the made-up ones', () => {
  const first17 = `${500112}${19620315}${188}`;
  const person = first17 + residentIdCheckDigit(first17);
  expect(possiblePeople(`applicant=${person};`)).toEqual([person]);
  expect(possiblePeople(madeUpResidentId('1962-03-15', 188))).toEqual([]);
});

it('would notice a telephone, however it is written', () => {
  const phone = `${139}${1234}${5678}`;
  const written = [phone, `+86 ${phone}`, `${139}-${1234}-${5678}`];
  expect(written.map(possiblePhones)).toEqual([[phone], [phone], [phone]]);
  expect(possiblePhones('13000004567')).toEqual([]);
});
