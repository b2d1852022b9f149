import { fetchPartnerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { OUTCOMES, PROGRAMMES } from './shapes';
import type { Application, Referral } from './shapes';

/** Which demo client works for which programme's department. */
const CLIENTS: Record<string, string> = {
  medical: 'partner-medical-insurance-500112',
  education: 'partner-education-500112',
  housing: 'partner-housing-500112',
  employment: 'partner-human-resources-500112',
  disaster: 'partner-emergency-500112',
  charity: 'partner-charity-500112',
};

/** Every department at once: claim, start, complete. */
export async function departmentsWork(context: WalkContext, application: Application): Promise<void> {
  await Promise.all(application.referrals.map(({ id, programme }) => handle(context, id, programme)));
}

async function handle({ partner, issuer, say }: WalkContext, id: string, programme: string): Promise<void> {
  const actor = new ActorAtDesk(partner, await fetchPartnerToken(issuer, String(CLIENTS[programme])));
  const path = `/partner/v1/referrals/${id}`;
  const claimed = await actor.post<Referral>(`${path}/claim`);
  say(`签收 → ${PROGRAMMES[programme]}：${claimed.body.holder}`);
  const started = await actor.post<Referral>(`${path}/start`, undefined, claimed.etag);
  const outcome = 'granted';
  await actor.post<Referral>(`${path}/complete`, { outcome }, started.etag);
  say(`办结 → ${PROGRAMMES[programme]}：${OUTCOMES[outcome]}`);
}
