/** Does something again and again, never twice at once; a failure is told and the next turn comes. */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Takes the first turn at once. */
  start(): void {
    this.turn = this.take();
  }

  /** Resolves when the turn that is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private async take(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.onError(error as Error);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.take();
    }, this.everyMs);
  }
}
