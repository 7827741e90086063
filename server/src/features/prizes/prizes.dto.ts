import type {
  AddStock,
  Address,
  DeliveryState,
  ImportCodes,
  PrizeBody,
  PrizeTerms,
  SendDelivery,
} from '@fanqu/shared/api/prize';
import { ValidateIf } from 'class-validator';
import { KeyField, Nested, OneOf, PageQuery, TextField, WholeField } from '../../platform/http/dto';

/** One prize of more than 50,000 CNY is against the law. */
const TOP_VALUE_FEN = 5_000_000;
const MOST = 100_000_000;
const DELIVERY_STATES: readonly DeliveryState[] = ['address-needed', 'to-send', 'sent', 'received'];

/** Which fields go with which kind is checked here; the rest of the union is for TypeScript. */
class TermsDto {
  @OneOf(['points', 'growth', 'coupon', 'goods', 'code', 'thanks']) kind: PrizeTerms['kind'];

  @ValidateIf(({ kind }: TermsDto) => kind === 'points' || kind === 'growth')
  @WholeField({ min: 1, max: 1_000_000 })
  amount: number;

  @ValidateIf(({ kind }: TermsDto) => kind === 'coupon')
  @TextField({ max: 40 })
  templateId: string;

  @ValidateIf(({ kind }: TermsDto) => kind === 'code')
  @TextField({ max: 1_000 })
  howToUse: string;
}

export class PrizeDto implements PrizeBody {
  @TextField({ max: 60 }) name: string;
  @Nested(() => TermsDto) terms: PrizeTerms;
  @TextField({ max: 40, pattern: /^[\w-]+$/ }) sprite: string;
  @WholeField({ min: 0, max: TOP_VALUE_FEN, about: 'Market value in fen; at most 50,000 CNY.' }) valueFen: number;
  @WholeField({ min: 0, max: MOST }) costFen: number;
  @WholeField({ nullable: true, min: 0, max: MOST, about: 'null: no bound. A code pool ignores it.' }) stock:
    number | null;
  @WholeField({ nullable: true, min: 1, max: MOST }) perMember: number | null;
  @WholeField({ nullable: true, min: 1, max: MOST }) perDay: number | null;
}

export class ChangePrizeDto extends PrizeDto {
  @WholeField({ min: 1, max: 2 ** 31 }) revision: number;
}

export class AddStockDto implements AddStock {
  @KeyField() key: string;
  @WholeField({ min: -MOST, max: MOST }) add: number;
}

export class ImportCodesDto implements ImportCodes {
  @KeyField() key: string;
  @TextField({ max: 900_000, about: 'One code a line.' }) csv: string;
}

export class AddressDto implements Address {
  @TextField({ max: 30 }) name: string;
  @TextField({ max: 20, pattern: /^\+?\d[\d -]{5,18}$/ }) phone: string;
  @TextField({ max: 60 }) region: string;
  @TextField({ max: 120 }) street: string;
}

export class SendDeliveryDto implements SendDelivery {
  @TextField({ max: 40 }) carrier: string;
  @TextField({ max: 60, pattern: /^[\w-]+$/ }) trackingNo: string;
}

export class DeliveryQuery extends PageQuery {
  @OneOf(DELIVERY_STATES, { optional: true }) state?: DeliveryState;
}
