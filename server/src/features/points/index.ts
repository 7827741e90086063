export { LapsedPoints } from './lapsed-points';
export { PointsBook } from './points-book';
export { PointsModule } from './points.module';
export { pointsSchema } from './points.schema';
export { Points, type PostRequest } from './points.service';
export { Posting } from './posting.entity';
