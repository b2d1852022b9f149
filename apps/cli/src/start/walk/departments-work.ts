import { fetchOfficerToken, fetchPartnerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { OUTCOMES, PROGRAMMES } from './shapes';
import type { Application, Referral } from './shapes';

/** Which demo client works for which programme's department; civil affairs and the township's reviewer sign in as staff. */
const CLIENTS: Record<string, string> = {
  medical: 'partner-medical-insurance-500112',
  education: 'partner-education-500112',
  housing: 'partner-housing-500112',
  employment: 'partner-human-resources-500112',
  disaster: 'partner-emergency-500112',
  charity: 'partner-charity-500112',
};

interface Desk {
  actor: ActorAtDesk;
  path: string;
}

async function deskFor({ api, partner, issuer }: WalkContext, programme: string): Promise<Desk> {
  const client = CLIENTS[programme];
  if (client)
    return { actor: new ActorAtDesk(partner, await fetchPartnerToken(issuer, client)), path: '/partner/v1/referrals' };
  const officer = programme === 'temporary-aid' ? 'tongjing-reviewer' : 'yubei-civil-affairs';
  const token = await fetchOfficerToken(issuer, officer);
  return { actor: new ActorAtDesk(api, token), path: '/api/v1/department/referrals' };
}

/** Every department at once: claim, start, complete. */
export async function departmentsWork(context: WalkContext, application: Application): Promise<void> {
  await Promise.all(application.referrals.map(({ id, programme }) => handle(context, id, programme)));
}

async function handle(context: WalkContext, id: string, programme: string): Promise<void> {
  const { actor, path } = await deskFor(context, programme);
  const claimed = await actor.post<Referral>(`${path}/${id}/claim`);
  context.say(`签收 → ${PROGRAMMES[programme]}：${claimed.body.holder}`);
  const started = await actor.post<Referral>(`${path}/${id}/start`, undefined, claimed.etag);
  const outcome = 'granted';
  await actor.post<Referral>(`${path}/${id}/complete`, { outcome }, started.etag);
  context.say(`办结 → ${PROGRAMMES[programme]}：${OUTCOMES[outcome]}`);
}
