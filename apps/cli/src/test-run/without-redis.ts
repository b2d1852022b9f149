/** Said before and after a run that could not test everything; nobody should take it for a full one. */
export function withoutRedis(): void {
  process.stderr.write(`
╔══════════════════════════════════════════════════════════════════
║  没有 Redis：BullMQ 在 Redis 上的队列测试【没有运行】，只测了 PostgreSQL 队列。
║  NO REDIS: the queue tests on BullMQ's Redis back end were SKIPPED.
║  装上 redis-server（apt-get install redis-server），或设 REDIS_URL，再运行 npm test。
╚══════════════════════════════════════════════════════════════════
`);
}
