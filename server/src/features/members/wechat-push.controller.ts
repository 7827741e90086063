import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import { TakesUnread, UnreadBody } from '../../platform/http/unread-body';
import { WechatPush } from './wechat-push.service';

const TYPES = ['application/json', 'text/xml', 'application/xml'];
const MOST_BYTES = 65_536;

/** Where WeChat pushes messages of an app; the signature is the only sign-in, and it is made over the text as sent. */
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
  @TakesUnread({ types: TYPES, mostBytes: MOST_BYTES })
  @ApiConsumes(...TYPES)
  async take(
    @Param('appid') appid: string,
    @Query() query: Record<string, string>,
    @Body() body: unknown,
  ): Promise<string> {
    return this.push.take(appid, query, body instanceof UnreadBody ? await body.text() : '');
  }
}
