import { Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { WechatPush } from './wechat-push.service';

/** Where WeChat pushes messages of an app; the signature is the only sign-in. */
@Controller('api/wechat/push/:appid')
@ApiTags('wechat')
export class WechatPushController {
  constructor(private readonly push: WechatPush) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  check(@Param('appid') appid: string, @Query() query: Record<string, string>): Promise<string> {
    return this.push.check(appid, query);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  take(
    @Param('appid') appid: string,
    @Query() query: Record<string, string>,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<string> {
    return this.push.take(appid, query, request.rawBody?.toString('utf8') ?? '');
  }
}
