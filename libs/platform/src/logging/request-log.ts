import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import { traceIdOf } from '../http/trace-id';

/** One line and one measurement a request: the route's pattern, never the query or the body. */
export function requestLog(log: Logger, registry: Registry): RequestHandler {
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const started = process.hrtime.bigint();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      const took = Number(process.hrtime.bigint() - started) / 1e9;
      seconds.observe({ method: request.method, route, status: response.statusCode }, took);
      log.info({
        traceId: traceIdOf(request),
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(took * 1e4) / 10,
      });
    });
    next();
  };
}
