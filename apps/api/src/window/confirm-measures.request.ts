import { PROGRAMME_IDS } from '@yimen/policy';
import type { ProgrammeId } from '@yimen/policy';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';

export class ConfirmMeasuresRequest {
  /**
   * 确认转办的救助项目
   * @example ["dibao", "medical"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsIn(PROGRAMME_IDS, { each: true })
  programmes!: ProgrammeId[];
}
