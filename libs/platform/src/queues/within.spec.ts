import { within } from './within';

it('says whether the work ended in time, and swallows what it throws', async () => {
  expect(await within(1000, Promise.resolve(1))).toBe(true);
  expect(await within(1000, Promise.reject(new Error('away')))).toBe(true);
  expect(await within(5, new Promise(() => undefined))).toBe(false);
});
