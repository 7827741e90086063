import { type Stage, STAGES } from '@fanqu/shared/api/common';
import { OneOf, PageQuery, TextField } from '../../platform/http/dto';

export class MembersQuery extends PageQuery {
  @TextField({
    optional: true,
    min: 0,
    max: 60,
    about: 'Phone, card number or member id, whole; or how a nickname begins.',
  })
  q?: string;

  @OneOf(STAGES, { optional: true }) stage?: Stage;
}
