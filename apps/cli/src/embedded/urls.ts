import { createHmac } from 'node:crypto';

const roles = {
  DATABASE_MIGRATOR_URL: 'yimen_migrator',
  DATABASE_APP_URL: 'yimen_app',
  DATABASE_QUEUE_URL: 'yimen_queue',
} as const;

/**
 * The three login roles' addresses on the administrator's server and database. Their passwords follow from
 * the administrator's, so two checkouts that share a server agree on them without talking.
 */
export function roleUrls(administratorUrl: string): Record<keyof typeof roles, string> {
  const administrator = new URL(administratorUrl);
  const key = decodeURIComponent(administrator.password);
  const urls = Object.entries(roles).map(([variable, role]) => {
    const url = new URL(administrator);
    url.username = role;
    url.password = createHmac('sha256', key).update(role).digest('base64url');
    return [variable, url.toString()];
  });
  return Object.fromEntries(urls) as Record<keyof typeof roles, string>;
}
