import { AUTUMN, chongqing, family, person } from '../families-spec';
import { homes } from './homes';
import { householdView } from './household-view';

describe('A place that has published 最低住房保障面积, say 15 ㎡ per head', () => {
  const limits = chongqing.property.map((entry) => ({ ...entry, housingFloorM2PerHead: 15 }));
  const pack = { ...chongqing, property: limits };
  const twoHomes = (areaM2: number) => ({
    homes: [
      { areaM2, dangerous: false },
      { areaM2: 40, dangerous: false },
    ],
  });
  const pan = (areaM2: number) => family([person('pan-yun'), person('aunt')], twoHomes(areaM2));

  it('lets two small homes pass, up to three times that area per head', () => {
    expect(homes(householdView(pan(50), pack, AUTUMN))).toMatchObject({ holds: true });
    expect(homes(householdView(pan(50.1), pack, AUTUMN))).toMatchObject({ holds: false });
  });
});
