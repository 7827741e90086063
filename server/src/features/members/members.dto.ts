import {
  CONSENT_KINDS,
  type ConsentKind,
  type CorrectProfile,
  type GiveConsent,
  type PrivacyConfirm,
} from '@fanqu/shared/api/member';
import type { H5Person, LaunchSource, OpenSession } from '@fanqu/shared/api/session';
import { FlagField, KeyField, Nested, OneOf, TextField, WholeField } from '../../platform/http/dto';

const CODE = /^[\w-]+$/;

class LaunchDto implements LaunchSource {
  @WholeField({ optional: true, min: 0, max: 99_999 }) scene?: number;
  @TextField({ optional: true, min: 0, max: 200 }) path?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) invite?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) campaignId?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) entry?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) channel?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) guide?: string;
  @TextField({ optional: true, max: 40, pattern: CODE }) store?: string;
}

export class OpenSessionDto implements OpenSession {
  @TextField({ max: 40 }) appid: string;
  @TextField({ max: 200 }) code: string;
  @Nested(() => LaunchDto, { optional: true }) launch?: LaunchSource;
  @TextField({ optional: true, max: 60 }) installId?: string;
}

export class H5PersonDto implements H5Person {
  @TextField({ max: 40 }) appid: string;
  @TextField({ max: 40 }) person: string;
}

export class CorrectProfileDto implements CorrectProfile {
  @TextField({ optional: true, nullable: true, max: 20 }) nickname?: string | null;
  @TextField({ optional: true, max: 40, pattern: /^[a-z0-9-]+$/ }) avatar?: string;
  @TextField({ optional: true, nullable: true, max: 10 }) birthday?: string | null;
}

export class GiveConsentDto implements GiveConsent {
  @OneOf(CONSENT_KINDS) kind: ConsentKind;
  @FlagField() granted: boolean;
  @TextField({ max: 20 }) version: string;
}

export class PrivacyConfirmDto implements PrivacyConfirm {
  @TextField({ max: 10 }) confirm: string;
}

export class BlockDto {
  @TextField({ max: 200 }) reason: string;
  @WholeField({ nullable: true, min: 0, max: 4_102_444_800_000 }) until: number | null;
}

export class MergeDto {
  @KeyField() key: string;
  @TextField({ max: 40 }) keptId: string;
  @TextField({ max: 40 }) absorbedId: string;
  @TextField({ max: 200 }) reason: string;
}

export class UnmaskDto {
  @TextField({ max: 200 }) reason: string;
}
