import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import type { Request } from 'express';
import { refuse } from './http.errors';

const QUERY = '4:';

/**
 * A route that declares no query takes none: a filter that is silently ignored shows more than was asked for.
 * Routes with a query class are held by the validation pipe.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const given = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (given.length === 0) return true;
    const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
      {}) as Record<string, unknown>;
    if (Object.keys(args).some((key) => key.startsWith(QUERY))) return true;
    throw refuse('unknown-query-parameter', given.join('、'));
  }
}
