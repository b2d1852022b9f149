import type { Contract } from './contract';
import { smallContract } from './contract-spec';
import { isHigher, judge } from './judge';

const LINE = '- CloseRequest/note: requests may say less (maxLength 500 → 200)，因为表单只有这么宽\n';

const contract = (version: string, edit: (contract: Contract) => unknown = () => undefined) => {
  const made = smallContract();
  made.info.version = version;
  edit(made);
  return made;
};
const narrower = ({ components: { schemas } }: Contract) => (schemas.CloseRequest!.properties!.note!.maxLength = 200);
const richer = ({ components: { schemas } }: Contract) => (schemas.CaseResponse!.properties!.by = { type: 'string' });

it('what only adds may follow at any time, and is listed', () => {
  const { changes, refused } = judge(contract('1.0.0'), contract('1.0.0', richer), '');
  expect(changes).toEqual([{ kind: 'field-added', at: 'CaseResponse/by' }]);
  expect(refused).toEqual([]);
});

describe('what breaks clients', () => {
  it('is refused from 1.0, whatever a changelog says', () => {
    const verdict = judge(contract('1.0.0'), contract('1.1.0', narrower), `## 1.1.0\n${LINE}`);
    expect(verdict).toMatchObject({ because: 'breaking', refused: [{ kind: 'narrowed', at: 'CloseRequest/note' }] });
  });

  it('needs a new major version then, and a line in the changelog', () => {
    expect(judge(contract('1.4.0'), contract('2.0.0', narrower), '')).toMatchObject({ because: 'unnamed' });
    expect(judge(contract('1.4.0'), contract('2.0.0', narrower), `## 2.0.0\n${LINE}`).refused).toEqual([]);
  });

  it('may be before 1.0, under a higher version that names each change', () => {
    const [then, now] = [contract('0.1.0'), contract('0.2.0', narrower)];
    expect(judge(then, now, '')).toMatchObject({ because: 'unnamed' });
    expect(judge(then, now, `# 变更\n\n## 0.2.0\n${LINE}\n## 0.1.0\n`).refused).toEqual([]);
    expect(judge(then, now, `## 0.2.0\n\n## 0.1.0\n${LINE}`)).toMatchObject({ because: 'unnamed' });
  });

  it('may not hide under the version that is published', () => {
    const verdict = judge(contract('0.1.0'), contract('0.1.0', narrower), `## 0.1.0\n${LINE}`);
    expect(verdict).toMatchObject({ because: 'version' });
  });

  it('may end the time before 1.0', () => {
    expect(judge(contract('0.9.0'), contract('1.0.0', narrower), `## 1.0.0\n${LINE}`).refused).toEqual([]);
  });
});

it.each([
  ['1.10.0', '1.9.0', true],
  ['0.2.0', '0.1.9', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.9', '0.2.0', false],
])('%s after %s: %s', (version, than, is) => {
  expect(isHigher(version, than)).toBe(is);
});
