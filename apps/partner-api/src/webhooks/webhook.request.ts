import { DELIVERY_STATUSES } from '@yimen/partners';
import type { DeliveryStatus } from '@yimen/partners';
import { PageRequest } from '@yimen/platform';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class RegisterWebhookRequest {
  /**
   * 接收推送的地址。主机和端口须已由一门的管理员列入名单；须用 https
   * @example "https://hooks.example.gov.cn/yimen"
   */
  @IsString()
  @MaxLength(500)
  url!: string;
}

export class RotateSecretRequest {
  /**
   * 旧密钥再用多少小时（其间每次推送有新旧两种签名）；旧密钥已泄露的填 0
   * @example 24
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours: number = 24;
}

export class ListDeliveriesRequest extends PageRequest {
  /** 只看待推送、已送达，或已放弃的 */
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
