import '../../apps/api/src/api.module';
import '../../apps/partner-api/src/partner-api.module';
import { problemCatalogue } from '@yimen/kernel';
import { DOCUMENTS, nameOf, problemsOf, ROUTES } from './documents';

/** What no operation answers: the address has none, or nobody asked by HTTP. */
const NEVER_BY_AN_OPERATION = [
  ...['route-unknown', 'method-not-allowed'],
  ...['policy-pack-faulty', 'fact-kind-unknown', 'deadline-budget'],
];

const documented = ROUTES.flatMap((route) =>
  Object.keys(route.operation.responses).flatMap((status) =>
    problemsOf(route.operation, Number(status)).map((code) => ({ route, status: Number(status), code })),
  ),
);

it('every problem a document names is one that rooms declare', () => {
  const catalogue = problemCatalogue();
  expect(documented.filter(({ code }) => !catalogue.has(code))).toEqual([]);
});

it('every problem that rooms declare can be met somewhere, and the documents say where', () => {
  const told = new Set(documented.map(({ code }) => code));
  const silent = [...problemCatalogue().keys()].filter((code) => !told.has(code));
  expect(silent.sort()).toEqual([...NEVER_BY_AN_OPERATION].sort());
});

it('every problem is shown with its own code and status', () => {
  const wrong = documented.filter(({ route, status, code }) => {
    const { value } = DOCUMENTS[route.document].components.examples[code] ?? {};
    return value?.code !== code || value.status !== status;
  });
  expect(wrong.map(({ route, code }) => `${nameOf(route)} ${code}`)).toEqual([]);
});

it('every problem is told in Chinese and in English', () => {
  const silent = [...problemCatalogue()].filter(
    ([, { title, english }]) => !/\p{Script=Han}/u.test(title) || !/^[A-Z]/.test(english),
  );
  expect(silent.map(([code]) => code)).toEqual([]);
});
