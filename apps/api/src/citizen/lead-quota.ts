import { Injectable } from '@nestjs/common';
import { addressBlock, CallLimits, Digests, Environment, refuseRequest } from '@yimen/platform';
import type { Request, Response } from 'express';

const HOUR = 3600;

/** How many leads come from one address in an hour, over all instances; the address itself is kept nowhere. */
@Injectable()
export class LeadQuota {
  constructor(
    private readonly limits: CallLimits,
    private readonly digests: Digests,
    private readonly environment: Environment,
  ) {}

  /** Counts one. Refuses `rate-limited`, with `Retry-After`. */
  async spend({ ip = '' }: Request, response: Response): Promise<void> {
    const quota = { name: 'citizen-lead', calls: this.environment.CITIZEN_LEADS_PER_HOUR, seconds: HOUR };
    const { exceeded, resetSeconds } = await this.limits.spend(quota, this.digests.address(addressBlock(ip)));
    if (!exceeded) return;
    response.setHeader('Retry-After', String(Math.max(resetSeconds, 1)));
    throw refuseRequest('rate-limited');
  }
}
