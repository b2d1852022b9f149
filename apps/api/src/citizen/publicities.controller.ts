import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { publicities } from '@yimen/casework';
import { Door, Endpoint, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { ListPublicitiesRequest } from './publicities.request';
import { PublicitiesResponse } from './publicities.response';

@ApiTags('窗口 · Window')
@Controller('api/v1/publicities')
export class PublicitiesController {
  constructor(private readonly door: Door) {}

  @Get()
  @Endpoint({ kind: 'read', zh: '辖区内正在进行的公示', en: 'What hangs in your area now, newest first' })
  async list(@Who() who: Credential, @Query() query: ListPublicitiesRequest): Promise<PublicitiesResponse> {
    return { items: await this.door.read(who, (tx, actor) => publicities(tx, actor, query)) };
  }
}
