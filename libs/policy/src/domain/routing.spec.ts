import { AGENCY_KINDS } from '@yimen/kernel';
import { chongqing } from '../families-spec';
import { agencyKindFor } from './routing';

describe('Who handles what (一门受理、协同办理, 社会救助法 第64条)', () => {
  it.each([
    ['dibao', 'county-civil-affairs'],
    ['dibao-edge', 'county-civil-affairs'],
    ['dibao-single', 'county-civil-affairs'],
    ['tekun', 'county-civil-affairs'],
    ['tekun-care', 'county-civil-affairs'],
    ['rigid-spending', 'county-civil-affairs'],
    ['disability-living', 'disabled-federation'],
    ['disability-care', 'disabled-federation'],
    ['orphan', 'county-civil-affairs'],
    ['unattended-child', 'county-civil-affairs'],
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
    for (const { id } of chongqing.programmes) expect(AGENCY_KINDS).toContain(agencyKindFor(id, chongqing));
  });

  it('a programme that the pack does not list is refused by name', () => {
    expect(() => agencyKindFor('heating', chongqing)).toThrow('没有项目“heating”');
  });
});
