/** A server for the tests: where it is, what to call it in the log, how to be done with it. */
export interface Provided {
  url: string;
  from: string;
  stop(): Promise<unknown>;
}
