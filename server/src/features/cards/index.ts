export { CardsModule } from './cards.module';
export { growthSchema } from './growth.schema';
export { Growth, type GrowthRequest } from './growth.service';
