import { LauncherError } from '../embedded/launcher-error';

/** Demo people and a sign-in service that hands out tokens have no place beside real cases. */
export function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new LauncherError(
    'not-in-production',
    '演示数据和演示登录不能用于生产环境（NODE_ENV=production）；部署请见 docker-compose.yml',
  );
}
