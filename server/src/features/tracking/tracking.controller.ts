import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { EventReceipt } from '@fanqu/shared/api/tracking';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { Tracking } from './tracking.service';

/** The one route whose body is checked event by event (by ajv), so that one bad event loses no good one. */
@MemberApi('events')
export class TrackingController {
  constructor(private readonly tracking: Tracking) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object', required: ['sentAt', 'events'], description: 'EventBatch: 1–100 events' } })
  keep(@Me() me: MemberActor, @Body() body: unknown): Promise<EventReceipt> {
    return this.tracking.keep(me, body);
  }
}
