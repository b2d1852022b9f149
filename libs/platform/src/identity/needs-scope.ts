import { RequestMethod, SetMetadata } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import type { ClientScope } from '@yimen/kernel';

const NEEDED = 'yimen:scope';

interface Needed {
  read: ClientScope | null;
  write: ClientScope | null;
}

/**
 * The scope that a route of the partner API needs, said on the method or for all of a controller: there `read` holds for
 * its GETs and `write` for everything else. What a method says holds over what its class says.
 */
export const NeedsScope = (read: ClientScope, write: ClientScope = read) =>
  SetMetadata(NEEDED, { read, write } satisfies Needed);

/** Any client that signs in may; the route's comment says why. */
export const NeedsNoScope = () => SetMetadata(NEEDED, { read: null, write: null } satisfies Needed);

/** The scope of a route, null where none is needed, undefined where nobody said. */
export function neededScope(handler: object, controller: object): ClientScope | null | undefined {
  const needed = [handler, controller].map((place) => Reflect.getMetadata(NEEDED, place) as Needed | undefined);
  const isRead = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET;
  return needed.find((said) => said)?.[isRead ? 'read' : 'write'];
}
