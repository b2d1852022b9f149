import { madeUpResidentId } from '@yimen/kernel';
import { withoutResidentIds } from './create-logger';

describe('the last net under the log', () => {
  const id = madeUpResidentId('1950-04-09', 912);

  it('takes identity numbers out of whatever was written, also with a small x', () => {
    expect(withoutResidentIds(`Key (resident_id)=(${id}) already exists`)).toBe(
      'Key (resident_id)=(***) already exists',
    );
    expect(withoutResidentIds(`${id.toLowerCase()},${id}`)).toBe('***,***');
  });

  it('leaves receipt numbers, trace ids and times alone', () => {
    const line =
      '{"receiptNo":"500112202611220000001","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","time":1795310149156}';
    expect(withoutResidentIds(line)).toBe(line);
  });
});
