import type { ErrorObject } from 'ajv';

type Params = Record<string, unknown>;

const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  required: ({ missingProperty }) => `缺少 ${String(missingProperty)}`,
  additionalProperties: ({ additionalProperty }) => `不认识的键 ${String(additionalProperty)}`,
  propertyNames: ({ propertyName }) => `名字“${String(propertyName)}”不合规则`,
  enum: ({ allowedValues }) => `只能是 ${(allowedValues as unknown[]).join('、')} 之一`,
  type: ({ type }) => `应是${TYPES[String(type)] ?? String(type)}`,
  format: () => '应是日期 YYYY-MM-DD，而且确有这一天',
  pattern: ({ pattern }) => PATTERNS[String(pattern)] ?? '写法不合规则',
  minimum: ({ limit }) => `不能小于 ${String(limit)}`,
  maximum: ({ limit }) => `不能大于 ${String(limit)}`,
  minItems: ({ limit }) => `至少 ${String(limit)} 项`,
  maxProperties: ({ limit }) => `最多 ${String(limit)} 项`,
  maxItems: ({ limit }) => `最多 ${String(limit)} 项`,
  minLength: () => '不能为空',
  maxLength: () => '太长',
  oneOf: () => 'when 和 unless 写一个',
  not: () => '有两项只能写一个',
};

const TYPES: Readonly<Record<string, string>> = {
  object: '一组键值',
  array: '一个列表',
  string: '文字（数字和日期要看是否需要引号）',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
};

const PATTERNS: Readonly<Record<string, string>> = {
  '^[0-9]{12}$': '应是12位区划代码',
};

/** What a schema fault means, for people who write packs and household files by hand. */
export function formWords({ keyword, params, message }: ErrorObject): string {
  return WORDS[keyword]?.(params as Params) ?? message ?? keyword;
}
