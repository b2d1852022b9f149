import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let answer: boolean | undefined;

/** Whether a Docker engine, not just its client, is there. Asked once; at most 3 s. */
export function dockerAnswers(): boolean {
  const likely = process.env.DOCKER_HOST || existsSync('/var/run/docker.sock');
  answer ??= Boolean(likely) && spawnSync('docker', ['info'], { timeout: 3000, stdio: 'ignore' }).status === 0;
  return answer;
}
