/** Prints a line with the seconds since the process began, so that a wait is seen to be one. */
export function progress(line: string): void {
  process.stdout.write(`[${process.uptime().toFixed(1).padStart(5)} 秒] ${line}\n`);
}
