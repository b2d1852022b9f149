import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const DIVISION = /^[0-9]{12}$/;

/** Twelve digits; whether the place exists is asked of the registry. */
export function IsDivision(): PropertyDecorator {
  const check = ValidateBy({
    name: 'isDivision',
    validator: {
      validate: (value) => typeof value === 'string' && DIVISION.test(value),
      defaultMessage: () => '行政区划代码须为 12 位数字',
    },
  });
  return applyDecorators(check, ApiProperty({ pattern: DIVISION.source }));
}
