import { Get, Query, UseGuards } from '@nestjs/common';
import type { DemoView, SandboxSmsView } from '@fanqu/shared/api/session';
import { OpenApi } from '../../platform/auth/api';
import { TextField } from '../../platform/http/dto';
import { Demo } from './demo.service';
import { SandboxGuard } from './sandbox.guard';

class SmsQuery {
  @TextField({ optional: true, max: 20, pattern: /^\+?\d+$/ }) phone?: string;
}

@OpenApi('demo')
@UseGuards(SandboxGuard)
export class DemoController {
  constructor(private readonly demo: Demo) {}

  @Get()
  view(): Promise<DemoView> {
    return this.demo.view();
  }
}

/** Stands in for the phone that a message was sent to. */
@OpenApi('h5/sms', 'h5')
@UseGuards(SandboxGuard)
export class SandboxSmsController {
  constructor(private readonly demo: Demo) {}

  @Get()
  last(@Query() { phone }: SmsQuery): SandboxSmsView {
    return this.demo.lastSms(phone);
  }
}
