/** What a launcher can't mend itself, said in one line: `[code] 中文说明`. The code never changes; the text may. */
export class LauncherError extends Error {
  constructor(
    readonly code: string,
    text: string,
  ) {
    super(`[${code}] ${text}`);
  }
}
