import type { Logger } from 'pino';

const AGAIN_AFTER_MS = 30_000;

/** Logs a fault, the same one once in 30 seconds: a database that is away would fill the disk. */
export function quietly(log: Logger): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const { code, message } = error as Error & { code?: string };
    const now = Date.now();
    if (now - (told.get(message) ?? 0) < AGAIN_AFTER_MS) return;
    if (told.size > 100) told.clear();
    told.set(message, now);
    log.error({ code, message }, 'background fault; it is tried again');
  };
}
