import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation } from './operation';
import type { Schemas } from './schema';
import { tidyOperation } from './tidy-operation';
import { tidySchema } from './tidy-schema';

/**
 * Makes of what Nest and its plugin could tell a document that says all we know, in an order that stays. `described` says
 * what each tag is for.
 */
export function tidyDocument(document: OpenAPIObject, described: Readonly<Record<string, string>>): OpenAPIObject {
  const named = Object.entries((document.components?.schemas ?? {}) as Schemas);
  const schemas = Object.fromEntries(byName(named).map(([name, schema]) => [name, tidySchema(name, schema)]));
  const examples: Record<string, unknown> = {};
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item as Record<string, Operation>);
    const tidied = operations.map(([method, operation]) => {
      const whole = tidyOperation(operation, schemas);
      shareProblems(whole, examples);
      return [method, whole] as const;
    });
    return [path, Object.fromEntries(tidied)] as const;
  });
  const used = paths.flatMap(([, item]) => Object.values(item).flatMap(({ tags = [] }) => tags));
  const tags = [...new Set(used)].map((name) => ({ name, description: described[name] }));
  const { contact: _, ...info } = document.info;
  const components = {
    ...document.components,
    schemas,
    examples: Object.fromEntries(byName(Object.entries(examples))),
  };
  return { ...document, info, tags, paths: Object.fromEntries(paths), components } as unknown as OpenAPIObject;
}

/** A problem looks the same wherever it happens: shown once, pointed to from each operation. */
function shareProblems({ responses }: Operation, shared: Record<string, unknown>): void {
  for (const { content } of Object.values(responses)) {
    const examples = content?.['application/problem+json']?.examples ?? {};
    for (const [code, { value }] of Object.entries(examples)) {
      shared[code] ??= { value };
      examples[code] = { $ref: `#/components/examples/${code}` };
    }
  }
}

function byName<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
