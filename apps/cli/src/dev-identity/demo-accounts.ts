import { demoOfficers } from '../../../../migrations/demo/officers';
import { demoPartnerClients } from '../../../../migrations/demo/partner-clients';

/** Subjects that may sign in with the demo password. */
export const officerSubjects = new Set(demoOfficers().map((officer) => officer.subject));

/** Partners' systems, which sign in with a secret of their own. */
export const partnerClientIds = new Set(demoPartnerClients().map((client) => client.clientId));
