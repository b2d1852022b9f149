import { demoOfficers } from '../../../../migrations/demo/officers';
import { demoPartnerClients } from '../../../../migrations/demo/partner-clients';

/** Subjects that may sign in with the demo password. */
export const officerSubjects = new Set(demoOfficers().map((officer) => officer.subject));

/** Partners' systems by client id, which sign in with a secret or a key of their own. */
export const partnerClients = new Map(demoPartnerClients().map((client) => [client.clientId, client]));
