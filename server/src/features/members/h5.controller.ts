import { Body, Post } from '@nestjs/common';
import type { H5Code } from '@fanqu/shared/api/session';
import { OpenApi } from '../../platform/auth/api';
import { Limit } from '../../platform/limits/limit.decorator';
import { H5Login } from '../../platform/wechat.provider';
import { H5PersonDto } from './members.dto';

const CODES = { by: 'ip', perMinute: 300, burst: 100 } as const;

/** h5 in development: the sandbox plays WeChat. Answers UNKNOWN_ROUTE where no sandbox is configured. */
@OpenApi('h5')
export class H5Controller {
  constructor(private readonly h5: H5Login) {}

  @Post('login-code')
  @Limit('h5-code', CODES)
  login(@Body() { appid, person }: H5PersonDto): Promise<H5Code> {
    return this.h5.loginCode(appid, person);
  }

  @Post('phone-code')
  @Limit('h5-code', CODES)
  phone(@Body() { appid, person }: H5PersonDto): Promise<H5Code> {
    return this.h5.phoneCode(appid, person);
  }
}
