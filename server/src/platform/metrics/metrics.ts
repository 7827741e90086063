import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Env } from '../env';

/** From a fast read to a request that should worry someone. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What Prometheus may read of this process. Asking for a name twice gives the same meter. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(env: Env) {
    if (env.mode !== 'test') collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Counter<Label> {
    return this.meter(name, () => new Counter({ name, help, labelNames, registers: [this.registry] }));
  }

  gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return this.meter(name, () => new Gauge({ name, help, labelNames, registers: [this.registry] }));
  }

  /** Of durations, in seconds. */
  seconds<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Histogram<Label> {
    const make = () => new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
    return this.meter(name, make);
  }

  private meter<Meter>(name: string, make: () => Meter): Meter {
    return (this.registry.getSingleMetric(name) as Meter | undefined) ?? make();
  }
}
