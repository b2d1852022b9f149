import { businessDate } from './clock';
import { countyOf, divisionPrefix, townshipOf } from './division-code';
import { maskName, maskPhone, maskResidentId } from './mask';
import { madeUpResidentId } from './made-up-resident-id';
import { formatYuan } from './money';
import { addDays, ageOn, isPlainDate } from './plain-date';

describe('masking for screens and notices', () => {
  it('keeps one character of a name, also of a compound surname', () => {
    expect([maskName('张伟'), maskName('覃桂芳'), maskName('欧阳明月')]).toEqual(['张*', '覃**', '欧**']);
  });

  it('never shows the birth date of an identity number', () => {
    const id = madeUpResidentId('1950-04-09', 12);
    expect(maskResidentId(id)).not.toContain('19500409');
    expect(maskResidentId(id)).toBe(`509***********${id.slice(-4)}`);
  });

  it('keeps the ends of a mobile number and the end of any other', () => {
    expect([maskPhone('13000004567'), maskPhone('02367891234')]).toEqual(['130****4567', '023****1234']);
    expect(maskPhone('67891234')).toBe('****1234');
  });
});

describe('places', () => {
  it.each([
    ['500000000000', '50'],
    ['500100000000', '5001'],
    ['500112000000', '500112'],
    ['500112133000', '500112133'],
    ['500112133201', '500112133201'],
    ['500110000000', '50011'.padEnd(6, '0')],
    ['500112130000', '500112130'],
  ])('%s covers what begins with %s', (code, prefix) => expect(divisionPrefix(code)).toBe(prefix));

  it('know their county and township', () => {
    expect(countyOf('500112133201')).toBe('500112000000');
    expect(townshipOf('500112133201')).toBe('500112133000');
  });
});

describe('days', () => {
  it('are counted in China, not in UTC', () => {
    expect(businessDate(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22');
  });

  it('exist or do not', () => {
    expect([isPlainDate('2024-02-29'), isPlainDate('2023-02-29'), isPlainDate('2023-2-9')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('add up over a year’s end, and make ages', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect([ageOn('2010-11-23', '2026-11-22'), ageOn('2010-11-22', '2026-11-22')]).toEqual([15, 16]);
  });
});

it('prints 分 as 元 with two digits', () => expect(formatYuan(141000)).toBe('1410.00 元'));
