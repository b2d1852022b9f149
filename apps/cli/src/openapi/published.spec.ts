import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from './contract/contract';
import { smallContract } from './contract/contract-spec';
import { checkPublished, publish } from './published';

describe('the contract that partners were given', () => {
  let folder: string;
  let lines: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
    lines = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const shelf = () => ({ folder, say: (line: string) => void lines.push(line) });
  const text = (version: string, edit: (contract: Contract) => unknown = () => undefined) => {
    const made = smallContract();
    made.info.version = version;
    edit(made);
    return JSON.stringify(made);
  };
  const without = ({ paths }: Contract) => delete paths['/v1/cases/{id}/close'];
  const more = ({ components }: Contract) => (components.schemas.CaseResponse!.properties!.by = {});
  const file = () => join(folder, 'published/partner.json');

  it('is missed where none was published, and kept where one was', () => {
    expect(checkPublished(text('0.1.0'), shelf())).toBe(1);
    expect(publish(text('0.1.0'), shelf())).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(text('0.1.0'));
    expect(checkPublished(text('0.1.0'), shelf())).toBe(0);
  });

  it('what breaks it is named in both languages and stays out', () => {
    publish(text('1.0.0'), shelf());
    expect(checkPublished(text('1.1.0', without), shelf())).toBe(1);
    expect(lines).toContain('  - POST /v1/cases/{id}/close: operation removed（接口没有了）');
    expect(lines.at(-1)).toMatch(/另立新路径.* · refused from 1\.0/);
    expect(publish(text('1.1.0', without), shelf())).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe(text('1.0.0'));
  });

  it('before 1.0 what breaks it goes out under a higher version whose changelog names it', () => {
    publish(text('0.1.0'), shelf());
    expect(publish(text('0.2.0', without), shelf())).toBe(1);
    writeFileSync(join(folder, 'CHANGELOG.md'), '## 0.2.0\n- POST /v1/cases/{id}/close: operation removed\n');
    expect(checkPublished(text('0.2.0', without), shelf())).toBe(0);
    expect(publish(text('0.2.0', without), shelf())).toBe(0);
  });

  it('additions are listed, and published under a higher version', () => {
    publish(text('1.0.0'), shelf());
    expect(checkPublished(text('1.0.0', more), shelf())).toBe(0);
    expect(lines.at(-1)).toBe('  - CaseResponse/by: field added（新字段）');
    expect(publish(text('1.0.0', more), shelf())).toBe(1);
    expect(publish(text('1.1.0', more), shelf())).toBe(0);
    expect(existsSync(file())).toBe(true);
  });
});
