import { ApiProperty } from '@nestjs/swagger';
import { SightingRequest } from '@yimen/discovery/http';
import { IsIn, IsUUID, Matches } from 'class-validator';

/** Who comes without an account; that a school, a hospital or an officer reports is for them to say who have one. */
const CITIZENS = ['neighbour', 'self', 'volunteer'] as const;

export class CitizenLeadRequest extends SightingRequest {
  /**
   * 群众、本人或者家属、志愿者
   * @example "neighbour"
   */
  @IsIn(CITIZENS)
  @ApiProperty({ enum: CITIZENS, example: 'neighbour' })
  override cameBy!: (typeof CITIZENS)[number];

  /**
   * 每次上报由页面生成一个新的，重发同一份用同一个
   * @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69"
   */
  @IsUUID()
  key!: string;
}

export class LeadLookupRequest {
  /**
   * 回执上的线索编号
   * @example "XS50011220261123000042"
   */
  @Matches(/^XS\d{20,24}$/, { message: '线索编号为 XS 和一串数字' })
  leadNo!: string;

  /**
   * 回执上的查询码
   * @example "K7M2P9QRST"
   */
  @Matches(/^[0-9A-Za-z]{10}$/, { message: '查询码为 10 位字母和数字' })
  code!: string;
}
