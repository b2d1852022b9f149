import { IsOptional, IsString, MaxLength } from 'class-validator';

export class NotedRequest {
  /** @example "材料已送到贵局窗口" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
