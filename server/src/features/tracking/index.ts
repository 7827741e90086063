export { MemberEvent } from './event.entity';
export { TrackingModule } from './tracking.module';
export { trackingSchema } from './tracking.schema';
