import { noticeNumber } from './notice-number';

describe('the number of a notice', () => {
  it.each([
    ['统景镇社会救助窗口', 'acceptance', '统景救受〔2026〕12号'],
    ['两路街道社会救助窗口', 'supplement', '两路救补〔2026〕12号'],
    ['渝北区民政局', 'confirmed', '渝北民救确〔2026〕12号'],
    ['云阳县残疾人联合会', 'not-confirmed', '云阳残救不确〔2026〕12号'],
    ['石柱土家族自治县民政局', 'adjusted', '石柱民救调〔2026〕12号'],
    ['清水土家族乡社会救助窗口', 'closing', '清水救复〔2026〕12号'],
    ['江口镇社会救助窗口', 'hearing', '江口救听〔2026〕12号'],
    ['两江新区慈善会', 'not-accepted', '两江新慈救不受〔2026〕12号'],
  ] as const)('%s, %s: %s', (agency, kind, number) => {
    expect(noticeNumber(agency, kind, '2026-11-22', 12)).toBe(number);
  });
});
