import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, ValidationError } from '@nestjs/common';
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

/** Whitelisting, nothing unknown passes; a query's unknown name has its own code. */
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => refuse('validation-failed', undefined, { errors: faultsOf(errors) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const body = metadata.type === 'body' ? (value ?? {}) : undefined;
    const odd = oddValues(body);
    if (odd.length > 0) throw refuse('validation-failed', undefined, { errors: odd });
    try {
      return await super.transform(body ?? value, metadata);
    } catch (error) {
      throw metadata.type === 'query' ? asQueryProblem(error) : error;
    }
  }
}

function asQueryProblem(error: unknown): unknown {
  const { errors } = (error as { extra?: { errors?: FieldFault[] } }).extra ?? {};
  const unknown = errors?.filter((fault) => fault.detail === CHINESE.whitelistValidation);
  return unknown?.length
    ? refuse('unknown-query-parameter', unknown.map((fault) => fault.pointer.slice(1)).join('、'))
    : error;
}
