import type { AdjustPoints } from '@fanqu/shared/api/points';
import { KeyField, TextField, WholeField } from '../../platform/http/dto';

export class AdjustPointsDto implements AdjustPoints {
  @KeyField() key: string;
  @WholeField({ min: -1_000_000, max: 1_000_000, about: 'Plus gives, minus takes; never 0.' }) amount: number;
  @TextField({ max: 200, about: 'Why; audited, not shown to the member.' }) memo: string;
}
