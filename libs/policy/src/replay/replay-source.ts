import type { Tx } from '@yimen/platform';

/** Where households are read: each call one short transaction in the scope of whoever asks, tried again as a whole. */
export interface ReplaySource {
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
