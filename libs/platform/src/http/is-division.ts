import { ValidateBy } from 'class-validator';

/** Twelve digits; whether the place exists is asked of the registry. */
export function IsDivision(): PropertyDecorator {
  return ValidateBy({
    name: 'isDivision',
    validator: {
      validate: (value) => typeof value === 'string' && /^\d{12}$/.test(value),
      defaultMessage: () => '行政区划代码须为 12 位数字',
    },
  });
}
