import type { Actor } from '@yimen/kernel';
import type { Tx } from '../database/tx';

/** What a room does when it hears of an event; each topic has exactly one consumer. */
export interface EventConsumer {
  topic: string;
  /** Runs in the transaction that marks the event done: it works once or not at all. */
  handle(tx: Tx, actor: Actor, payload: never): Promise<void>;
}

/** Throws when two consumers listen to one topic; the process refuses to start. */
export function consumersByTopic(consumers: readonly EventConsumer[]): Map<string, EventConsumer> {
  const byTopic = new Map<string, EventConsumer>();
  for (const consumer of consumers) {
    if (byTopic.has(consumer.topic)) throw new Error(`two consumers for '${consumer.topic}': split the event`);
    byTopic.set(consumer.topic, consumer);
  }
  return byTopic;
}
