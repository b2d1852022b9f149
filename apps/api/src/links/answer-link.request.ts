import { IsPlainDate } from '@yimen/platform';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class IssueLinkRequest {
  /**
   * 由谁来答复：姓名或者职务，链接发给这个人；写进办理记录
   * @example "江口村 王主任"
   */
  @IsString()
  @MaxLength(50)
  @Matches(/\S/)
  to!: string;

  /**
   * 链接最后一天有效，最多 90 天；不填按本地规定的天数
   * @example "2026-10-05"
   */
  @IsOptional()
  @IsPlainDate()
  expiresOn?: string;
}
