export { Card } from './card.entity';
export { cardSchema } from './card.schema';
export { CardsModule } from './cards.module';
export { Cards } from './cards.service';
export { Growth, type GrowthRequest } from './growth.service';
