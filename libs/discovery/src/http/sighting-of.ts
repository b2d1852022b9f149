import { normaliseResidentId } from '@yimen/kernel';
import type { Sighting } from '../domain/lead';
import type { SightingRequest } from './sighting.request';

export function sightingOf({
  division,
  cameBy,
  reporter,
  person,
  seen,
  needs,
  minor,
  danger,
}: SightingRequest): Sighting {
  const { name, residentId, phone, address } = person;
  const known = residentId === undefined ? undefined : normaliseResidentId(residentId);
  return {
    ...{ division, cameBy, seen, needs, minor, danger },
    reporter: { ...reporter },
    person: { name, residentId: known, phone, address },
  };
}
