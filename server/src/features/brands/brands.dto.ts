import type { BrandPush, BrandSettings, BrandTheme, ContentSlot, InviteTerms, Reward } from '@fanqu/shared/api/brand';
import type { StoreView } from '@fanqu/shared/api/staff';
import { AnyField, ListOf, Nested, OneOf, TextField, WholeField } from '../../platform/http/dto';
import { RewardDto } from '../../platform/http/reward.dto';

const COLOUR = /^#[0-9a-f]{6}$/i;
const FESTIVALS = ['brand', 'spring', '618', 'double11', 'mid-autumn', 'christmas', 'summer', 'guochao'];

class ThemeDto implements BrandTheme {
  @TextField({ max: 7, pattern: COLOUR }) accent: string;
  @TextField({ max: 7, pattern: COLOUR }) ink: string;
  @OneOf(FESTIVALS) festival: string;
}

class InviteTermsDto implements InviteTerms {
  @ListOf(() => RewardDto, { max: 5 }) inviter: Reward[];
  @ListOf(() => RewardDto, { max: 5 }) friend: Reward[];
  @WholeField({ min: 1, max: 5 }) maxFriends: number;
}

class SlotDto implements ContentSlot {
  @TextField({ max: 40 }) id: string;
  @TextField({ max: 30 }) title: string;
  @TextField({ min: 0, max: 40 }) subtitle: string;
  @TextField({ nullable: true, max: 40 }) sprite: string | null;
  @AnyField({ nullable: true }) link: ContentSlot['link'];
}

export class BrandSettingsDto implements BrandSettings {
  @TextField({ max: 60 }) name: string;
  @TextField({ nullable: true, max: 200_000 }) logoUrl: string | null;
  @Nested(() => ThemeDto) theme: BrandTheme;
  @TextField({ max: 120 }) organiser: string;
  @TextField({ max: 120 }) contact: string;
  @TextField({ max: 40 }) timeZone: string;
  @ListOf(() => RewardDto, { max: 5 }) welcome: Reward[];
  @Nested(() => InviteTermsDto) invite: InviteTerms;
  @WholeField({ nullable: true, min: 1, max: 3650 }) pointsLifeDays: number | null;
  @ListOf(() => SlotDto, { max: 10 }) slots: ContentSlot[];
  @WholeField({ min: 1, max: 2 ** 31 }) revision: number;
}

export class BrandPushDto implements BrandPush {
  @TextField({ min: 3, max: 32, pattern: /^[A-Za-z0-9]+$/ }) token: string;
  @TextField({ nullable: true, min: 43, max: 43, pattern: /^[A-Za-z0-9]+$/ }) aesKey: string | null;
}

export class StoreDto implements StoreView {
  @TextField({ max: 40, pattern: /^[\w-]+$/ }) code: string;
  @TextField({ max: 60 }) name: string;
  @TextField({ max: 40 }) city: string;
}
