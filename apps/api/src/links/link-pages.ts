import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK, Door, Environment } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { digestOf, linkPage, linkPageHtml, linkPath } from '@yimen/referral';
import type { LinkAction, LinkPage, SentForm } from '@yimen/referral';
import { fingerprintOf } from './fingerprint-of';
import type { LinkStepRequest } from './link-forms.request';

/** What somebody with an answer link sees and does. */
@Injectable()
export class LinkPages {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The page as it is now, under a new key; with a form that came back, if one did. Refuses `link-unknown`, `link-over`. */
  async show(token: string, { opened = false, sent }: { opened?: boolean; sent?: SentForm }): Promise<string> {
    const { today } = this;
    const page = await this.door.read<LinkPage>(this.credential(token, today), (tx, actor) =>
      linkPage(tx, actor, today, opened),
    );
    return linkPageHtml(page, { path: this.path(token), key: randomUUID(), sent });
  }

  /** One effect however often it is sent; nothing of the case is kept with the key. */
  async take(
    token: string,
    action: LinkAction,
    form: LinkStepRequest,
    step: (tx: Tx, actor: Actor, seen: { seen: number; today: PlainDate }) => Promise<unknown>,
  ): Promise<void> {
    const { today } = this;
    const { key, version: seen } = form;
    const call = {
      credential: this.credential(token, today),
      key,
      fingerprint: fingerprintOf(action, form),
      status: 303,
    };
    await this.door.write(call, async (tx, actor) => {
      await step(tx, actor, { seen, today });
      return {};
    });
  }

  /** Address of the page without host. */
  path(token: string): string {
    return linkPath(this.environment.LINK_BASE_URL, token);
  }

  private credential(token: string, today: PlainDate) {
    return { kind: 'link', id: digestOf(token), today } as const;
  }

  private get today(): PlainDate {
    return businessDate(this.clock.now());
  }
}
