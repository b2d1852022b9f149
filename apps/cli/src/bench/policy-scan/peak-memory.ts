/** Watches how much memory this process holds while `work` is under way; MiB, the most seen so far. */
export class PeakMemory {
  mib = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    const look = () => (this.mib = Math.max(this.mib, Math.ceil(process.memoryUsage.rss() / 2 ** 20)));
    const watch = setInterval(look, 10);
    try {
      look();
      return await work();
    } finally {
      look();
      clearInterval(watch);
    }
  }
}
