import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { urlencoded } from 'express';
import type { Request, Response } from 'express';
import { refuse } from './http.errors';

/** What a browser sends from a form. */
export const FORM = 'application/x-www-form-urlencoded';

const parse = urlencoded({ extended: false, limit: '16kb', parameterLimit: 40 });

/**
 * `@UseGuards(FormBody)` on a controller whose writes come from a page: its POSTs take a form and nothing else. What was
 * left empty was not said, and blanks around a text are nobody's meaning. Refuses `unsupported-media-type`, `body-too-large`.
 */
@Injectable()
export class FormBody implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.method !== 'POST') return true;
    if (!isUtf8Form(request)) throw refuse('unsupported-media-type');
    await read(request, http.getResponse<Response>());
    request.body = said((request.body ?? {}) as Record<string, string | string[]>);
    return true;
  }
}

function isUtf8Form(request: Request): boolean {
  const charset = /charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  return Boolean(request.is(FORM)) && charset.toLowerCase() === 'utf-8';
}

function read(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    parse(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(tooMuch(error))));
  });
}

function tooMuch(error: unknown): Error {
  const { type } = error as { type?: string };
  return refuse(type === 'encoding.unsupported' ? 'unsupported-media-type' : 'body-too-large');
}

function said(form: Record<string, string | string[]>): Record<string, string | string[]> {
  const trimmed = Object.entries(form).map(([name, value]) => [name, trim(value)] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value.length > 0));
}

function trim(value: string | string[]): string | string[] {
  return typeof value === 'string' ? value.trim() : value.map((one) => one.trim()).filter((one) => one !== '');
}
