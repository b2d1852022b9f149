/** `Link: <…>; rel="next"` (RFC 8288) with the same filters and the next cursor. */
export function nextLink(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) address.set(key, String(value));
  return `<${path}?${address.toString()}>; rel="next"`;
}
