import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { FieldFault } from './field-fault';
import { refuse } from './http.errors';
import { oddValues } from './odd-values';

const CHINESE: Record<string, string> = {
  isString: '须为文字',
  isNotEmpty: '不能为空',
  isInt: '须为整数',
  isNumber: '须为数字',
  isBoolean: '须为是或否（true/false）',
  isArray: '须为列表',
  isObject: '须为对象',
  isEnum: '不在可选范围内',
  isIn: '不在可选范围内',
  isUuid: '编号格式不正确',
  whitelistValidation: '不认识的字段',
  nestedValidation: '内容格式不正确',
  arrayMinSize: '条数太少',
  arrayMaxSize: '条数太多',
  minLength: '太短',
  maxLength: '太长',
  isLength: '长度不对',
  min: '数值太小',
  max: '数值太大',
  unknownValue: '内容格式不正确',
};

/** Our own constraints speak Chinese already; the library's are translated by name. */
function faultsOf(errors: ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, text]) => ({
      pointer,
      detail: CHINESE[name] ?? (/[\u4e00-\u9fff]/.test(text) ? text : '格式不正确'),
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

const OPTIONS = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** What is no form of ours: a header, a plain parameter. */
const PLAIN: readonly unknown[] = [String, Number, Boolean, Object, undefined];

/**
 * Whitelisting, nothing unknown passes; a query's unknown name has its own code. Every check of ours answers at once, so
 * nothing waits, as Nest's own pipe would at each step.
 */
export class StrictValidationPipe implements PipeTransform {
  transform(given: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || PLAIN.includes(metatype)) return given;
    return readForm(metatype as new () => object, given, type);
  }
}

/** What was sent as that form, every check passed; refuses `validation-failed`, a query's unknown name otherwise. */
export function readForm<Form extends object>(
  metatype: new () => Form,
  given: unknown,
  type: ArgumentMetadata['type'] = 'body',
): Form {
  const value = given ?? {};
  const faults = Array.isArray(value) ? NOT_AN_OBJECT : oddValues(value);
  if (faults.length > 0) throw asProblem(type, faults);
  const form = plainToInstance(metatype, value);
  const errors = validateSync(form, OPTIONS);
  if (errors.length > 0) throw asProblem(type, faultsOf(errors));
  return form;
}

const NOT_AN_OBJECT: readonly FieldFault[] = [{ pointer: '', detail: '须为对象' }];

function asProblem(type: ArgumentMetadata['type'], errors: readonly FieldFault[]): Error {
  const unknown = type === 'query' ? errors.filter((fault) => fault.detail === CHINESE.whitelistValidation) : [];
  return unknown.length > 0
    ? refuse('unknown-query-parameter', unknown.map((fault) => fault.pointer.slice(1)).join('、'))
    : refuse('validation-failed', undefined, { errors });
}
