import { roleUrls } from './urls';

describe('addresses of the three login roles', () => {
  const urls = roleUrls('postgres://postgres:s%2Fcret@db.example:6543/yimen?sslmode=require');

  it('stay on the administrator’s server and database', () => {
    for (const url of Object.values(urls)) {
      expect(url).toMatch(
        /^postgres:\/\/yimen_(migrator|app|queue):[\w-]{43}@db\.example:6543\/yimen\?sslmode=require$/,
      );
    }
  });

  it('give each role a password of its own, the same in every checkout that knows the administrator’s', () => {
    expect(new Set(Object.values(urls).map((url) => new URL(url).password)).size).toBe(3);
    expect(roleUrls('postgres://admin:s%2Fcret@other/name').DATABASE_APP_URL).toContain(
      new URL(urls.DATABASE_APP_URL).password,
    );
  });
});
