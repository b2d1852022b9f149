import { NIGHT_HOUR } from '@yimen/monitoring';
import type { Bells } from '../relay/bells';

const SCHEDULER = 'night';
const EVERY_NIGHT = { pattern: `0 ${NIGHT_HOUR} * * *`, tz: 'Asia/Shanghai' };

/** BullMQ's part of the night: at 02:00 it pokes. Whether a night is due is PostgreSQL's to say. */
export class NightSchedule {
  constructor(private readonly bells: Bells) {}

  /** At start, so that a changed pattern takes effect. */
  async put(): Promise<void> {
    const template = { name: 'open-nights', data: {} };
    await this.bells.queueOf('open-nights').upsertJobScheduler(SCHEDULER, EVERY_NIGHT, template);
  }

  /** A flushed Redis has forgotten it. */
  async putBack(): Promise<void> {
    if (!(await this.bells.queueOf('open-nights').getJobScheduler(SCHEDULER))) await this.put();
  }
}
