import { LauncherError } from '../embedded/launcher-error';

/** Each process that listens, with the variable that moves it. */
const defaults = { API_PORT: 3000, PARTNER_PORT: 3001, WORKER_PORT: 3002, IDENTITY_PORT: 3003 };

export type PortVariable = keyof typeof defaults;
export type LaunchPorts = Record<PortVariable, number>;

function readPort(variable: string, fallback: number): number {
  const port = Number(process.env[variable] || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LauncherError('bad-port', `${variable}=${process.env[variable]} 不是端口号；请改为 1–65535 的整数`);
}

export function launchPorts(): LaunchPorts {
  const ports = Object.entries(defaults).map(([variable, port]) => [variable, readPort(variable, port)]);
  return Object.fromEntries(ports) as LaunchPorts;
}
