export { Fen } from './fen';
export { HardshipRequest } from './hardship.request';
export { NewHouseholdRequest } from './new-household.request';
export { newHouseholdOf } from './new-household-of';
