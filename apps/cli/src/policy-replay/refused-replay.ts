/** What was asked for wrongly; each line in Chinese. Exit code 2. */
export class RefusedReplay extends Error {
  constructor(
    title: string,
    readonly lines: readonly string[] = [],
  ) {
    super(title);
  }
}
