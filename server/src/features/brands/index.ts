export { Brand } from './brand.entity';
export { brandSchema } from './brand.schema';
export { viewOf as brandViewOf } from './brand.view';
export { BrandsModule } from './brands.module';
export { BrandsService } from './brands.service';
