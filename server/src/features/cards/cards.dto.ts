import type { BindByNumber, BindByPhone, Level, SendCardSms } from '@fanqu/shared/api/card';
import { KeyField, ListOf, OneOf, TextField, TextList, WholeField } from '../../platform/http/dto';

const CARD_NO = /^[\w-]{4,32}$/;

export class BindByPhoneDto implements BindByPhone {
  @KeyField() key: string;
  @TextField({ max: 200 }) code: string;
  @TextField({ max: 20 }) consentVersion: string;
}

export class SendCardSmsDto implements SendCardSms {
  @TextField({ max: 32, pattern: CARD_NO }) cardNo: string;
}

export class BindByNumberDto implements BindByNumber {
  @KeyField() key: string;
  @TextField({ max: 32, pattern: CARD_NO }) cardNo: string;
  @TextField({ max: 6, pattern: /^\d{6}$/ }) smsCode: string;
  @TextField({ max: 20 }) consentVersion: string;
}

class LevelDto implements Level {
  @WholeField({ min: 1, max: 20 }) rank: number;
  @TextField({ max: 10 }) name: string;
  @OneOf(['paper', 'copper', 'silver', 'gold', 'jade']) material: string;
  @WholeField({ min: 0, max: 1_000_000_000 }) growthFrom: number;
  @TextList({ max: 10, length: 40 }) benefits: string[];
}

export class LevelsDto {
  @ListOf(() => LevelDto, { max: 20 }) levels: LevelDto[];
}

export class ImportNameDto {
  @TextField({ max: 120 }) name: string;
}

export class StartImportDto extends ImportNameDto {
  @TextField({ max: 1_000_000 }) csv: string;
}
