import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** As the sequence counts. */
const BLOCK = 50;

/**
 * Receipt numbers: county, date, serial; unique, says nothing about the person. A process draws fifty serials at once;
 * those it has not given when it ends stay unused.
 */
@Injectable()
export class ReceiptNumbers {
  private readonly blocks: { next: number; end: number }[] = [];

  /** The next number for that place and day, without a question to the database in most cases. */
  async next(tx: Tx, division: string, day: PlainDate): Promise<string> {
    const block = this.blocks[0] ?? (await this.draw(tx));
    const serial = block.next++;
    if (block.next === block.end) this.blocks.splice(this.blocks.indexOf(block), 1);
    return `${division.slice(0, 6)}${day.replaceAll('-', '')}${String(serial).padStart(7, '0')}`;
  }

  private async draw(tx: Tx): Promise<{ next: number; end: number }> {
    const drawn = await row<{ first: number }>(tx, `select nextval('receipt_number')::int as first`);
    const first = Number(drawn?.first);
    const block = { next: first, end: first + BLOCK };
    this.blocks.push(block);
    return block;
  }
}
