/** What the walk through one case needs: addresses without a trailing slash, and a voice. */
export interface WalkContext {
  /** Staff API, for example `http://127.0.0.1:3000`. */
  api: string;
  /** Partner API. */
  partner: string;
  issuer: string;
  say(line: string): void;
}
