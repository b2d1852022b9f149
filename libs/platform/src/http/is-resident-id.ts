import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { businessDate, residentIdFault } from '@yimen/kernel';
import type { ResidentIdFault } from '@yimen/kernel';

const FAULTS: Record<ResidentIdFault, string> = {
  shape: '身份证号码须为 18 位',
  'birth-date': '身份证号码中的出生日期不存在或在今天之后',
  'check-digit': '身份证号码校验位不对，请核对有无抄错',
};

/** GB 11643-1999 without the area, which is never a reason to refuse. */
export function IsResidentId(): PropertyDecorator {
  const fault = (value: unknown) =>
    typeof value === 'string' ? residentIdFault(value, businessDate(new Date())) : ('shape' as const);
  const check = ValidateBy({
    name: 'isResidentId',
    validator: {
      validate: (value) => fault(value) === null,
      defaultMessage: (args) => FAULTS[fault(args?.value) ?? 'shape'],
    },
  });
  return applyDecorators(check, ApiProperty({ pattern: '^[1-9][0-9]{16}[0-9Xx]$' }));
}
