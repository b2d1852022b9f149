import { passes } from './passing-fault';

it.each([undefined, '08006', '40001', '40P01', '53300', '55P03', '57P01', '58030'])(
  '%s passes: the chunk is tried again',
  (code) => {
    expect(passes(code)).toBe(true);
  },
);

it.each(['22P02', '42703', '57014', '22012'])("%s is the indicator's own failure", (code) => {
  expect(passes(code)).toBe(false);
});
