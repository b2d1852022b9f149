import { LauncherError } from '../../embedded/launcher-error';

/** Asks every 100 ms until it is so; a wait without an end is a fault. */
export async function until<T>(what: string, ask: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await ask();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline) throw new LauncherError('walk-stuck', `等了 60 秒，${what}还没有完成`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
