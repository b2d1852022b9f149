/** How another region is reached; the agency that stands for it, and so the places it serves, is a row of `agency`. */
export interface Peer {
  /** Code of that agency: other-region-5116. */
  agency: string;
  /** Which gateway speaks its language. */
  adapter: string;
  /** Where its partner API is: https://yimen.example.gov.cn */
  api: string;
  /** Token endpoint of its OpenID provider (RFC 6749 §3.2). */
  token: string;
  client: string;
  scope?: string;
}
