import { asLauncherError } from '../embedded/as-launcher-error';
import { LauncherError } from '../embedded/launcher-error';
import { readRunRecord } from '../start/run-record';
import { officerSubjects, partnerClients } from './demo-accounts';
import { fetchOfficerToken, fetchPartnerToken } from './fetch-token';

async function fetchAnyToken(name: string): Promise<string> {
  const issuer = readRunRecord()?.issuer ?? `http://127.0.0.1:${process.env.IDENTITY_PORT ?? 3003}`;
  const fetchOne = partnerClients.has(name) ? fetchPartnerToken : fetchOfficerToken;
  return fetchOne(issuer, name).catch((fault: unknown) => {
    if (fault instanceof LauncherError) throw fault;
    throw new LauncherError('identity-not-running', `${issuer} 没有登录服务在运行；请先在另一个终端 npm start`);
  });
}

/** `token <who>`: prints an access token of a demo officer or partner client from the provider that `npm start` runs. */
export async function tokenCommand([name = '']: string[]): Promise<number> {
  if (!officerSubjects.has(name) && !partnerClients.has(name)) {
    const some = [...officerSubjects]
      .slice(0, 3)
      .concat([...partnerClients.keys()].slice(0, 1))
      .join('、');
    process.stderr.write(`用法：token <演示账号或部门系统>；没有“${name}”，例如 ${some}\n`);
    return 2;
  }
  try {
    process.stdout.write(`${await fetchAnyToken(name)}\n`);
    return 0;
  } catch (fault) {
    process.stderr.write(`${(asLauncherError(fault) as Error).message}\n`);
    return 1;
  }
}
