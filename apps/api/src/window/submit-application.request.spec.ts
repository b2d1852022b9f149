import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SubmitApplicationRequest } from './submit-application.request';

const told = { channel: 'window', hardships: [{ kind: 'income' }] };
const KNOWN = '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69';

function faultsOf(household: object): string[] {
  const body = plainToInstance(SubmitApplicationRequest, { ...told, ...household });
  return validateSync(body, { whitelist: true, forbidNonWhitelisted: true }).map((fault) => fault.property);
}

it('the household is known, or it is new', () => {
  expect(faultsOf({ householdId: KNOWN })).toEqual([]);
  expect(faultsOf({})).toEqual(['householdId', 'newHousehold']);
});

it('a household given both ways is refused, not taken unchecked', () => {
  expect(faultsOf({ householdId: KNOWN, newHousehold: { members: 'anything' } })).toEqual(['newHousehold']);
  expect(faultsOf({ householdId: null, newHousehold: { members: [{}] } })).toEqual(['householdId', 'newHousehold']);
});
