import { Ajv2020 } from 'ajv/dist/2020';
import type { ErrorObject } from 'ajv';
import { isPlainDate } from '@yimen/kernel';
import { formWords } from './form-words';

export interface FormFault {
  /** Keys from the top; the key that is missing or unknown is the last one. */
  keys: readonly string[];
  /** Chinese. */
  detail: string;
  keyword: string;
}

export interface Form<T> {
  fits(value: unknown): value is T;
  /** Everything that doesn't fit; empty where it does. */
  faults(value: unknown): FormFault[];
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
ajv.addFormat('date', isPlainDate);

/** A JSON Schema (2020-12) as a check that names each fault in Chinese. */
export function formOf<T>(schema: object): Form<T> {
  const validate = ajv.compile<T>(schema);
  return {
    fits: (value): value is T => validate(value),
    faults: (value) => (validate(value) ? [] : (validate.errors ?? []).filter(isTheFault).map(formFault)),
  };
}

/** What failed inside an alternative says less than the alternative itself. */
function isTheFault({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/(oneOf|not)\/\d+\/|\/propertyNames\//.test(schemaPath);
}

function formFault(error: ErrorObject): FormFault {
  const { additionalProperty, missingProperty, propertyName } = error.params as Record<string, string | undefined>;
  const last = additionalProperty ?? missingProperty ?? propertyName;
  const keys = error.instancePath.split('/').slice(1).map(unescapeKey);
  return { keys: last === undefined ? keys : [...keys, last], detail: formWords(error), keyword: error.keyword };
}

const unescapeKey = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');
