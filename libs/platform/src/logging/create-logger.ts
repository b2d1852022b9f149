import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

/** Eighteen digits that could be an identity number never reach a log, whoever wrote the line. */
const RESIDENT_ID = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dXx](?!\d)/g;

export function withoutResidentIds(line: string): string {
  return line.replace(RESIDENT_ID, '***');
}

/** JSON lines on stdout; the last net under everything is the identity-number filter. */
export function createLogger(level: string, name: string): Logger {
  const out = pino.destination({ sync: false, minLength: 8192, periodicFlush: 250 });
  const guarded = { write: (line: string) => void out.write(withoutResidentIds(line)) };
  return pino({ level, name, base: { name }, timestamp: pino.stdTimeFunctions.isoTime }, guarded);
}

/** Lets Nest speak through pino. */
export function nestLogger(log: Logger): LoggerService {
  const text = (message: unknown) => (message instanceof Error ? message.message : String(message));
  return {
    log: (message: unknown) => log.debug(text(message)),
    error: (message: unknown, stack?: unknown) => log.error({ stack }, text(message)),
    warn: (message: unknown) => log.warn(text(message)),
  };
}
