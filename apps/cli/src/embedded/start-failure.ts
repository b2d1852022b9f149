import { diskFull } from './as-launcher-error';
import { LauncherError } from './launcher-error';

/** What the server said when it would not start → the one line to show, and whether trying again can help. */
export function startFailure(said: string, data: string, port: number): { error: LauncherError; final: boolean } {
  const lines = said.trim().split('\n');
  const line = lines.find((text) => /FATAL|PANIC/.test(text)) ?? lines.at(-1) ?? '';
  const is = (code: string, text: string, final: boolean) => ({ error: new LauncherError(code, text), final });
  if (/No space left/.test(said)) return { error: diskFull(data), final: true };
  if (/could not bind|could not create any TCP/.test(said)) {
    return is('port-taken', `数据库端口 ${port} 已被占用；请换一个端口再启动`, false);
  }
  if (/wrong ownership|Permission denied|EACCES|invalid permissions/.test(said)) {
    return is('no-right', `数据库用户无权使用 ${data}（${line}）；请检查属主，或换用建立它的用户再启动`, true);
  }
  if (/28P01/.test(said)) return { error: passwordMismatch(data), final: /already exists/.test(said) };
  return is('database-start', `内置数据库没有启动：${line}；日志在 .yimen/logs/`, false);
}

export function passwordMismatch(data: string): LauncherError {
  return new LauncherError(
    'password-mismatch',
    `.yimen/secrets.json 与 ${data} 不是同一次建立的；请找回原来的 secrets.json，或移走该数据目录后重新开始`,
  );
}
