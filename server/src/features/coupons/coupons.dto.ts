import type {
  CouponState,
  CouponTemplateBody,
  CouponTerms,
  CouponValidity,
  GrantCoupon,
  LookCoupon,
  RedeemCoupon,
  UndoRedemption,
} from '@fanqu/shared/api/coupon';
import { ValidateIf } from 'class-validator';
import { KeyField, Nested, OneOf, PageQuery, TextField, TextList, WholeField } from '../../platform/http/dto';

const MOST_FEN = 10_000_000;
const MOST_TIME = 4_102_444_800_000; // 2100-01-01

/** Which fields go with which kind is checked here; the rest of the union is for TypeScript. */
class TermsDto {
  @OneOf(['cash', 'discount', 'gift', 'shipping']) kind: CouponTerms['kind'];

  @ValidateIf((terms: TermsDto) => terms.kind === 'cash')
  @WholeField({ min: 1, max: MOST_FEN })
  amountFen: number;

  @ValidateIf((terms: TermsDto) => terms.kind === 'discount')
  @WholeField({ min: 1, max: 9_999, about: '2000 is 20.00 % off.' })
  offBasisPoints: number;

  @ValidateIf((terms: TermsDto) => terms.kind === 'discount')
  @WholeField({ nullable: true, min: 1, max: MOST_FEN })
  capFen: number | null;

  @ValidateIf((terms: TermsDto) => terms.kind === 'gift')
  @TextField({ max: 40 })
  gift: string;
}

class ValidityDto {
  @OneOf(['fixed', 'relative']) kind: CouponValidity['kind'];

  @ValidateIf((validity: ValidityDto) => validity.kind === 'fixed')
  @WholeField({ min: 0, max: MOST_TIME })
  from: number;

  @ValidateIf((validity: ValidityDto) => validity.kind === 'fixed')
  @WholeField({ min: 0, max: MOST_TIME })
  until: number;

  @ValidateIf((validity: ValidityDto) => validity.kind === 'relative')
  @WholeField({ min: 0, max: 365 })
  afterDays: number;

  @ValidateIf((validity: ValidityDto) => validity.kind === 'relative')
  @WholeField({ min: 1, max: 3_650 })
  days: number;
}

export class CouponTemplateDto implements CouponTemplateBody {
  @TextField({ max: 60 }) name: string;
  @Nested(() => TermsDto) terms: CouponTerms;
  @WholeField({ min: 0, max: MOST_FEN }) minimumSpendFen: number;
  @Nested(() => ValidityDto) validity: CouponValidity;
  @TextList({ max: 500, length: 40, about: 'Store codes; empty: every store.' }) stores: string[];
  @WholeField({ min: 0, max: 100_000_000 }) stock: number;
  @WholeField({ min: 1, max: 1_000 }) perMember: number;
  @TextField({ min: 0, max: 1_000 }) howToUse: string;
  @WholeField({ min: 0, max: MOST_FEN }) costFen: number;
}

export class ChangeCouponTemplateDto extends CouponTemplateDto {
  @WholeField({ min: 1, max: 2 ** 31 }) revision: number;
}

export class GrantCouponDto implements GrantCoupon {
  @KeyField() key: string;
  @TextField({ max: 40 }) templateId: string;
}

export class CouponQuery extends PageQuery {
  @OneOf(['usable', 'upcoming', 'used', 'expired'], { optional: true }) state?: CouponState;
}

export class LookCouponDto implements LookCoupon {
  @TextField({ max: 20 }) code: string;
}

export class RedeemCouponDto implements RedeemCoupon {
  @KeyField() key: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 40 }) storeCode: string;
  @WholeField({ optional: true, min: 0, max: 1_000_000_000 }) orderFen?: number;
}

export class UndoRedemptionDto implements UndoRedemption {
  @KeyField() key: string;
  @TextField({ max: 200 }) memo: string;
}
