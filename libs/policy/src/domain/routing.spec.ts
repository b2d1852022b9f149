import { AGENCY_KINDS } from '@yimen/kernel';
import { chongqing } from '../families-spec';
import { agencyKindFor, PROGRAMME_IDS } from '../index';

describe('Who handles what (一门受理、协同办理, 社会救助法 第64条)', () => {
  it.each([
    ['dibao', 'county-civil-affairs'],
    ['dibao-edge', 'county-civil-affairs'],
    ['temporary-aid', 'window'],
    ['medical', 'medical-insurance'],
    ['education', 'education'],
    ['housing', 'housing'],
    ['employment', 'human-resources'],
    ['disaster', 'emergency'],
    ['charity', 'charity'],
  ])('%s goes to %s', (programme, agency) => {
    expect(agencyKindFor(programme, chongqing)).toBe(agency);
  });

  it('every programme has somebody', () => {
    for (const id of PROGRAMME_IDS) expect(AGENCY_KINDS).toContain(agencyKindFor(id, chongqing));
  });

  it('a programme that the pack does not list is refused by name', () => {
    expect(() => agencyKindFor('heating', chongqing)).toThrow('没有项目“heating”');
  });
});
