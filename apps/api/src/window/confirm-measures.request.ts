import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches } from 'class-validator';

export class ConfirmMeasuresRequest {
  /**
   * 确认转办的救助项目（政策包里的编号；不在评估之列的答 measure-not-proposed）
   * @example ["dibao", "medical"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z0-9-]{0,59}$/, { each: true, message: '不是救助项目的编号' })
  programmes!: string[];
}
