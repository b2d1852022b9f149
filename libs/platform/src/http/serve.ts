import { once } from 'node:events';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';

export interface ServeOptions {
  port: number;
  host: string;
  log: Logger;
}

/** What `listen` answers, in words for the person who started us. */
const TOLD: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `[port-taken] 端口 ${port} 已被占用，请停掉占用它的程序或换一个端口`,
  EACCES: (port) => `[no-right] 无权监听端口 ${port}（1024 以下需要特权），请换一个端口`,
  EADDRNOTAVAIL: (_port, host) => `[host-unknown] 本机没有地址 ${host}，请检查 LISTEN_HOST`,
};

/**
 * Listens, and ends with the process that started us (IPC), so that a killed launcher leaves nobody behind;
 * SIGTERM and SIGINT are Nest's. Throws one clear line when the port can't be had; port 0 takes a free one.
 */
export async function serve(app: NestExpressApplication, { port, host, log }: ServeOptions): Promise<void> {
  await app.init();
  // Not `app.listen`: it would log the fault in its own words as well.
  const server: Server = app.getHttpServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await app.close();
    const told = TOLD[(error as NodeJS.ErrnoException).code ?? ''];
    throw told ? new Error(told(port, host)) : error;
  }
  log.info({ address: server.address() }, 'listening');
  if (process.connected === undefined) return;
  const leave = () => void app.close().finally(() => process.exit(0));
  if (process.connected) process.once('disconnect', leave);
  else leave();
}
