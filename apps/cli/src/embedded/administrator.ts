import { startEmbedded } from './start-embedded';

export interface Administrator {
  url: string;
  stop(): Promise<unknown>;
}

/** The server of `DATABASE_URL`, else an embedded one of that name; for tools that make a database of their own. */
export async function administrator(name: string, durable: boolean): Promise<Administrator> {
  const url = process.env.DATABASE_URL;
  return url ? { url, stop: () => Promise.resolve() } : startEmbedded({ name, durable });
}
