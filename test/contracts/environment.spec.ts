import { parseEnv } from 'node:util';
import { Environment, ENVIRONMENT_NAMES, readEnvironment } from '@yimen/platform';
import { getMetadataStorage } from 'class-validator';
import { textOf } from './house-files';

const text = textOf('.env.example');
const example = parseEnv(text) as Record<string, string>;

it('every variable that is checked is also read, and every one that is read is checked', () => {
  const checks = getMetadataStorage().getTargetValidationMetadatas(Environment, '', false, false);
  expect([...new Set(checks.map((check) => check.propertyName))].sort()).toEqual([...ENVIRONMENT_NAMES].sort());
});

it('.env.example names every variable that is read, and no other', () => {
  expect(Object.keys(example).sort()).toEqual([...ENVIRONMENT_NAMES].sort());
});

it('every variable is explained in Chinese just above it', () => {
  const lines = text.split('\n');
  const explained = (line: string, i: number) =>
    !/^[A-Z]/.test(line) || /^# .*\p{Script=Han}/u.test(lines[i - 1] ?? '');
  expect(lines.filter((line, i) => !explained(line, i))).toEqual([]);
});

it('.env.example can be used as it is', () => {
  expect(readEnvironment(example)).toMatchObject({ NODE_ENV: 'development', API_PORT: 3000, PROVINCE: '50' });
});

it('what an example leaves out has the default that it shows', () => {
  const needed = ['NODE_ENV', 'DATABASE_APP_URL', 'DATABASE_QUEUE_URL', 'OIDC_ISSUER', 'LOOKUP_SECRET'];
  const bare = readEnvironment(Object.fromEntries(needed.map((name) => [name, example[name]])));
  expect({ ...readEnvironment(example) }).toMatchObject({ ...bare });
});

it('no secret of the example could be taken for a real one', () => {
  const passwords = [...text.matchAll(/:\/\/[^:\n]+:([^@\n]+)@/g)].map(([, password]) => password);
  expect(passwords.length).toBe(4);
  expect([...passwords, example.LOOKUP_SECRET].filter((secret) => !secret?.startsWith('change-me'))).toEqual([]);
});
