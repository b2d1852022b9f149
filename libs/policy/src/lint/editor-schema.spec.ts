import { formOf } from '../form/form';
import { packFileSchema } from './editor-schema';

const form = formOf(packFileSchema());
const head = { id: 'x', version: '2025-01-01', name: '某包', division: '500000000000' };
const places = (value: object) => form.faults(value).map(({ keys }) => keys.join('.'));

it('a file that extends nothing is whole', () => {
  expect(places(head)).toEqual(expect.arrayContaining(['law', 'rounding', 'parameters', 'programmes']));
});

it('a layer says only what differs, and may take things away', () => {
  const rules = [
    { id: 'vehicles', removed: true },
    { id: 'income', when: 'true' },
  ];
  const programmes = [{ id: 'dibao', confirms: 'township', rules }];
  expect(places({ ...head, extends: 'chongqing', programmes, parameters: { dibao: { removed: true } } })).toEqual([]);
});

it('what nobody knows is a fault in a layer too, and so is a thing without its id', () => {
  const layer = { ...head, extends: 'chongqing', programmes: [{ confirms: 'town', colour: 'red' }] };
  expect(places(layer).sort()).toEqual(['programmes.0.colour', 'programmes.0.confirms', 'programmes.0.id']);
});
