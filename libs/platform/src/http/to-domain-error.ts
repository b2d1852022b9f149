import { HttpException, NotFoundException } from '@nestjs/common';
import { DomainError } from '@yimen/kernel';
import { refuse } from './http.errors';

/** PostgreSQL: too many connections, shutting down, statement or lock time-out, connection lost. */
const BUSY = new Set(['53300', '57P01', '57P02', '57P03', '57014', '55P03', '08006', '08001', 'ECONNREFUSED']);

interface Fault {
  type?: string;
  code?: string;
  message?: string;
  status?: number;
}

/** What the body parser says, in our codes. */
const BODY_FAULTS: Readonly<Record<string, Parameters<typeof refuse>[0]>> = {
  'entity.too.large': 'body-too-large',
  'entity.parse.failed': 'malformed-json',
  'encoding.unsupported': 'malformed-json',
  'request.aborted': 'malformed-json',
  'request.size.invalid': 'malformed-json',
  'charset.unsupported': 'unsupported-media-type',
};

/** Turns whatever was thrown into one of our refusals, or null for a fault of ours. */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof NotFoundException || error instanceof URIError) return refuse('route-unknown');
  const fault = error as Fault;
  const bodyFault = BODY_FAULTS[fault.type ?? ''];
  if (bodyFault) return refuse(bodyFault);
  return isBusy(error, fault) ? refuse('unavailable') : null;
}

function isBusy(error: unknown, { code, message }: Fault): boolean {
  if (error instanceof HttpException) return error.getStatus() === 503;
  return BUSY.has(code ?? '') || /timeout exceeded when trying to connect/.test(message ?? '');
}
