export { may, PERMISSIONS } from './domain/permissions';
export type { Permission } from './domain/permissions';
export { agencyById, agencyFor } from './queries/agency-for.query';
export type { AgencyView } from './queries/agency-for.query';
export { assertMay } from './use-cases/assert-may';
