import { ApiPropertyOptional } from '@nestjs/swagger';
import { LARGEST_FEN } from '@yimen/policy';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** An amount in 分 that may be left out. */
export function Fen(): PropertyDecorator {
  return (target, key) => {
    const told = ApiPropertyOptional({ minimum: 0, maximum: LARGEST_FEN });
    for (const decorate of [IsOptional(), IsInt(), Min(0), Max(LARGEST_FEN), told]) decorate(target, key);
  };
}
