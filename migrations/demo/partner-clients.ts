import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';
import type { ClientScope } from '@yimen/kernel';
import { agencyCode } from '../reference/agencies';
import { DEMO_COUNTIES } from './demo-places';
import { DEPARTMENT_KINDS } from './officers';

/** A department's own system, signing in to the partner API with client credentials. */
export interface DemoPartnerClient {
  clientId: string;
  agencyCode: string;
  /** How it proves to the sign-in service who it is: by a shared secret, or by a key of its own (RFC 7523). */
  proves: 'secret' | 'key';
  scopes: readonly ClientScope[];
}

/** Of each county one signs in with a key, so that both ways can be tried. */
const WITH_A_KEY = 'housing';

/** One for each department and charity of each county: `partner-medical-insurance-500112`. They may try everything. */
export function demoPartnerClients(): DemoPartnerClient[] {
  return DEMO_COUNTIES.flatMap(({ code }) =>
    DEPARTMENT_KINDS.map((kind) => {
      const agency = agencyCode(kind, code);
      const proves = kind === WITH_A_KEY ? 'key' : 'secret';
      return { clientId: `partner-${agency}`, agencyCode: agency, proves, scopes: CLIENT_SCOPE_NAMES };
    }),
  );
}
