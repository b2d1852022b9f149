import { demoOfficers } from '../../../../migrations/demo/officers';
import { demoPartnerClients } from '../../../../migrations/demo/partner-clients';
import { readSecrets } from '../embedded/secrets';
import type { LaunchPorts } from './launch-ports';

const shown: Record<string, string> = {
  'window-clerk': '镇街窗口',
  'township-reviewer': '镇街审核',
  'county-officer': '区县民政',
  'department-handler': '区县部门',
  supervisor: '督办',
  'policy-officer': '政策专员',
};

/** Two or three lines of sign-ins are enough to begin with: the first of each kind. */
function signIns(): string[] {
  const officers = demoOfficers();
  return Object.entries(shown).flatMap(([role, text]) => {
    const officer = officers.find((one) => one.roles.some((held) => held.role === role));
    return officer ? [`    ${officer.subject}  ${text} · ${officer.name}`] : [];
  });
}

/** What a person sees when everything is up. */
export function summary(ports: LaunchPorts, databaseUrl: string): string {
  const at = (port: number, path = '') => `http://127.0.0.1:${port}${path}`;
  const database = new URL(databaseUrl);
  const client = demoPartnerClients()[0]?.clientId ?? '';
  return `
  一门已开。停止请按 Ctrl-C。

  窗口与民政    ${at(ports.API_PORT, '/api/v1')}    接口说明 ${at(ports.API_PORT, '/docs')}
  协办部门      ${at(ports.PARTNER_PORT, '/partner/v1')}    接口说明 ${at(ports.PARTNER_PORT, '/docs')}
  后台任务      ${at(ports.WORKER_PORT, '/health/ready')}    指标 ${at(ports.WORKER_PORT, '/metrics')}
  登录服务      ${at(ports.IDENTITY_PORT)}（仅供演示）
  数据库        ${database.hostname}:${database.port || 5432}${database.pathname}

  演示账号（浏览器登录时口令都是 ${readSecrets().demoPassword}；取令牌不用口令）
${signIns().join('\n')}
    ${client}  部门系统（client_credentials）

  接下来可以试
    npm run --silent cli -- token tongjing-clerk      取一个令牌，贴进接口说明页的 Authorize
    curl -H "Authorization: Bearer $(npm run --silent cli -- token tongjing-clerk)" ${at(ports.API_PORT, '/api/v1/applications')}
    npm run --silent cli -- deadline due --from 2026-09-28 --budget 30 --unit working-day    到期日和它的来历
    npm test                                          全部测试
`;
}
