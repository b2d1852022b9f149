import { agencyCode } from '../reference/agencies';
import { DEMO_COUNTIES } from './demo-places';
import { DEPARTMENT_KINDS } from './officers';

/** A department's own system, signing in to the partner API with client credentials. */
export interface DemoPartnerClient {
  clientId: string;
  agencyCode: string;
}

/** One for each department and charity of each county: `partner-medical-insurance-500112`. */
export function demoPartnerClients(): DemoPartnerClient[] {
  return DEMO_COUNTIES.flatMap(({ code }) =>
    DEPARTMENT_KINDS.map((kind) => {
      const agency = agencyCode(kind, code);
      return { clientId: `partner-${agency}`, agencyCode: agency };
    }),
  );
}
