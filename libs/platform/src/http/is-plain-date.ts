import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isPlainDate } from '@yimen/kernel';
import { ValidateBy } from 'class-validator';

/** A day that exists, as `YYYY-MM-DD`. */
export function IsPlainDate(): PropertyDecorator {
  const check = ValidateBy({
    name: 'isPlainDate',
    validator: {
      validate: (value) => typeof value === 'string' && isPlainDate(value),
      defaultMessage: () => '日期须为 YYYY-MM-DD，且是存在的日期',
    },
  });
  return applyDecorators(check, ApiProperty({ format: 'date' }));
}
