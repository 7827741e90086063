import { Entity } from 'typeorm';
import { Key, Text, Time } from '../../platform/db/columns';

/** A shop of a brand. */
@Entity('store')
export class Store {
  @Key() brandId: string;
  @Key() code: string;
  @Text(60) name: string;
  @Text(40) city: string;
  @Time() createdAt: number;
}
