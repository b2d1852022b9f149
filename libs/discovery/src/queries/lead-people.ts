import { maskName, maskPhone, maskResidentId } from '@yimen/kernel';
import type { Lead } from '../domain/lead';

export interface LeadPeople {
  /** Where the reporter may be asked again. */
  reporter: { name: string | null; phone: string | null };
  person: { name: string | null; residentId: string | null; phone: string | null; address: string | null };
}

const masked = (mask: (text: string) => string, text: string | null) => text && mask(text);

/** In full to whoever goes there, the reporter's name and any identity number never; masked to others, without address. */
export function leadPeople(lead: Lead, inFull: boolean): LeadPeople {
  const name = (text: string | null) => (inFull ? text : masked(maskName, text));
  const phone = (text: string | null) => (inFull ? text : masked(maskPhone, text));
  return {
    reporter: { name: masked(maskName, lead.reporterName), phone: phone(lead.reporterPhone) },
    person: {
      name: name(lead.personName),
      residentId: masked(maskResidentId, lead.residentId),
      phone: phone(lead.phone),
      address: inFull ? lead.address : null,
    },
  };
}
