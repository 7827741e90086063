import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';

const STEP = 200;
const EVERY_MS = 60_000;

/** Closes plays that lay too long and gives their turns back, a few at a time. */
@Injectable()
export class PlayExpiry implements OnModuleInit {
  constructor(
    private readonly context: PlayContext,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('plays.expire', EVERY_MS, async (signal) => {
      while ((await this.step()) === STEP) signal.throwIfAborted();
    });
  }

  /** One step; answers how many were closed. */
  async step(): Promise<number> {
    const due = await this.database.read.rows<{ brand_id: string; id: string }>(
      `SELECT brand_id, id FROM play WHERE state = 'open' AND expires_at <= ? ORDER BY expires_at LIMIT ${STEP}`,
      [this.clock.now()],
    );
    for (const { brand_id: brandId, id } of due) {
      await this.unit.run(async (tx) => {
        const play = await tx.findOne(Play, { brandId, id });
        if (play) await this.context.expire(tx, play);
      });
    }
    return due.length;
  }
}
