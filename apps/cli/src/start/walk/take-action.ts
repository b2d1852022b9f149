import type { ActorAtDesk } from './actor-at-desk';
import type { Case } from './shapes';

/** The case of an application that runs a programme by its own procedure. */
export async function caseOf(actor: ActorAtDesk, applicationId: string, programme: string): Promise<string> {
  const { body } = await actor.get<{ items: { id: string; programme: string }[] }>(
    `/api/v1/cases?applicationId=${applicationId}`,
  );
  return String(body.items.find((line) => line.programme === programme)?.id);
}

/** One action on a case as the actor sees it now; answers how it stands then. */
export async function takeAction(actor: ActorAtDesk, id: string, action: string, told: object = {}): Promise<Case> {
  const { etag } = await actor.get<Case>(`/api/v1/cases/${id}`);
  return (await actor.post<Case>(`/api/v1/cases/${id}/actions/${action}`, told, etag)).body;
}
