import { ValidateBy } from 'class-validator';

/** Either this field or that one: both together are refused. */
export function NotWith(other: string): PropertyDecorator {
  return ValidateBy({
    name: 'notWith',
    validator: {
      validate: (_value, args) => (args?.object as Record<string, unknown>)[other] === undefined,
      defaultMessage: (args) => `${args?.property} 与 ${other} 只能填写其中一项`,
    },
  });
}
