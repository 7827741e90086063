export { MemberEvent } from './event.entity';
export { TrackingModule } from './tracking.module';
export { trackingSchema } from './tracking.schema';
export { SERVER_FACTS, type ServerFact } from './tracking.service';
