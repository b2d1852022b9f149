import { madeUpResidentId } from './made-up-resident-id';
import { birthDateOf, residentIdCheckDigit, residentIdFault, sexOf } from './resident-id';

const valid = (first17: string) => first17 + residentIdCheckDigit(first17);

describe('identity number (GB 11643-1999)', () => {
  it('computes the check digit of the two numbers printed in the standard', () => {
    expect(residentIdCheckDigit('11010519491231002')).toBe('X');
    expect(residentIdCheckDigit('44052418800101001')).toBe('4');
  });

  it('finds a mistyped digit', () => {
    const id = madeUpResidentId('1980-03-02', 7);
    const mistyped = id.slice(0, 16) + ((Number(id[16]) + 1) % 10) + id.slice(17);
    expect(residentIdFault(mistyped)).toBe('check-digit');
  });

  it('refuses a birth date that does not exist, or is still to come', () => {
    expect(residentIdFault(valid('50999919810229001'))).toBe('birth-date');
    expect(residentIdFault(valid('50999920270101001'), '2026-11-22')).toBe('birth-date');
  });

  it('never refuses for the area: old and abolished places stay on people’s cards', () => {
    for (const area of ['510223', '500223', '810000', '932801']) {
      expect(residentIdFault(valid(`${area}19700101001`))).toBeNull();
    }
  });

  it('takes a small x as the counter types it', () => {
    const withX = Array.from({ length: 99 }, (_, i) => madeUpResidentId('1962-08-11', i + 1)).find((id) =>
      id.endsWith('X'),
    );
    expect(residentIdFault(String(withX).toLowerCase())).toBeNull();
  });

  it('knows birth date and sex', () => {
    const id = madeUpResidentId('1950-04-09', 12);
    expect(birthDateOf(id)).toBe('1950-04-09');
    expect(sexOf(id)).toBe('female');
  });
});
