import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { DomainError } from '@yimen/kernel';
import { refuse } from './http.errors';

/** PostgreSQL: too many connections, shutting down, time-outs, connection lost, a conflict that three tries didn't solve. */
const BUSY = new Set([
  ...['53300', '57P01', '57P02', '57P03', '57014', '55P03', '25P03', '40001', '40P01', '08006', '08001'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
]);
/** What pg says without a code when a connection is or goes away. */
const CONNECTION_LOST =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/;

interface Fault {
  code?: string;
  message?: string;
}

/** Turns whatever was thrown into one of our refusals, or null for a fault of ours. */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof NotFoundException || isBrokenAddress(error)) return refuse('route-unknown');
  return isBusy(error, error as Fault) ? refuse('unavailable') : null;
}

/** `%E0%A4%A` in an address: the router gives up before any route is found. */
function isBrokenAddress(error: unknown): boolean {
  return error instanceof BadRequestException && error.message.startsWith('Failed to decode param');
}

function isBusy(error: unknown, { code, message }: Fault): boolean {
  if (error instanceof HttpException) return error.getStatus() === 503;
  return BUSY.has(code ?? '') || CONNECTION_LOST.test(message ?? '');
}
