import { Type } from 'class-transformer';
import { ValidateBy, ValidateNested } from 'class-validator';

/**
 * One object of that class, or with `each` a list of them. `@ValidateNested` alone lets a list through where one
 * object is wanted, and what stands in the list is then read as nothing: an income would disappear.
 */
export function Nested(type: () => new () => object, { each = false } = {}): PropertyDecorator {
  const isObject = ValidateBy(
    {
      name: 'isObject',
      validator: { validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
    },
    { each },
  );
  return (target, key) => {
    for (const decorate of [Type(type), ValidateNested({ each }), isObject]) decorate(target, key);
  };
}
