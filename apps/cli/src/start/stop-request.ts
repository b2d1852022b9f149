/** Turns the first Ctrl-C, SIGTERM or loss of our parent into one abort; later ones change nothing. */
export function stopRequest(): { signal: AbortSignal; happened: Promise<void> } {
  const controller = new AbortController();
  const happened = new Promise<void>((resolve) => {
    const stop = (why: string) => {
      if (controller.signal.aborted) return;
      controller.abort(new Error(why));
      resolve();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
    process.on('disconnect', () => stop('disconnect'));
    process.channel?.unref();
  });
  return { signal: controller.signal, happened };
}
