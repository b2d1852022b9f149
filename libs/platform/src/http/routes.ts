import type { Request } from 'express';

interface RouterLayer {
  match(path: string): boolean;
  route?: { methods: Record<string, boolean> };
}

/** Methods the address of a request does have: empty for an unknown address. */
export function methodsOf(request: Request): string[] {
  if (isBroken(request.path)) return [];
  const { router } = request.app as unknown as { router?: { stack: RouterLayer[] } };
  const methods = (router?.stack ?? [])
    .filter((layer) => layer.route && layer.match(request.path))
    .flatMap((layer) => Object.keys(layer.route?.methods ?? {}));
  return [...new Set(methods.map((method) => method.toUpperCase()))].filter((method) => method !== '_ALL');
}

/** The router throws at an escape it can't decode; no address of ours has one. */
function isBroken(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}
