import { stringify } from 'yaml';
import { AUTUMN, chongqing, family, person } from '../families-spec';
import { assess } from './assess';
import { packFromText } from '../pack/load-pack';

describe('A place that has published 最低住房保障面积, say 15 ㎡ per head', () => {
  const housingFloorM2PerHead = { rows: [{ from: '2023-01-01', value: 15, source: '某区文件', confidence: 'V' }] };
  const layer = { id: 'somewhere', extends: 'chongqing', parameters: { housingFloorM2PerHead } };
  const somewhere = packFromText(stringify(layer), 'somewhere.yaml');
  const pan = (areaM2: number) => {
    const homes = [
      { areaM2, dangerous: false },
      { areaM2: 40, dangerous: false },
    ];
    return family([person('pan-yun'), person('aunt')], { homes });
  };
  const homesOf = (areaM2: number, pack = somewhere) =>
    assess(pan(areaM2), pack, AUTUMN).measures[0]?.because.find(({ rule }) => rule === 'dibao.homes');

  it('lets two small homes pass, up to three times that area per head (民发〔2021〕57号 第14条)', () => {
    expect(homesOf(50)).toMatchObject({ holds: true });
    expect(homesOf(50.1)).toMatchObject({ holds: false });
  });

  it('where nothing is published, the same two homes can not be judged', () => {
    expect(homesOf(50, chongqing)).toMatchObject({ holds: null });
  });
});
