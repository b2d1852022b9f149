export { LeadReportResponse, ReportedLeadResponse } from './lead-report.response';
export { SightingRequest } from './sighting.request';
export { sightingOf } from './sighting-of';
