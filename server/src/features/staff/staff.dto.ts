import { type ChangeStaff, type CreateStaff, type Role, ROLES, type SignIn } from '@fanqu/shared/api/staff';
import { OneOf, TextField } from '../../platform/http/dto';

export class SignInDto implements SignIn {
  @TextField({ max: 90 }) account: string;
  @TextField({ max: 200 }) password: string;
  @TextField({ optional: true, max: 10 }) totp?: string;
}

export class CreateStaffDto implements CreateStaff {
  @TextField({ min: 2, max: 40, pattern: /^[a-z][a-z0-9._-]*$/ }) login: string;
  @TextField({ max: 30 }) name: string;
  @OneOf(ROLES) role: Role;
  @TextField({ min: 10, max: 200 }) password: string;
  @TextField({ optional: true, max: 40 }) storeCode?: string;
}

export class ChangeStaffDto implements ChangeStaff {
  @TextField({ optional: true, max: 30 }) name?: string;
  @OneOf(ROLES, { optional: true }) role?: Role;
  @TextField({ optional: true, nullable: true, max: 40 }) storeCode?: string | null;
  @OneOf(['active', 'stopped'], { optional: true }) state?: 'active' | 'stopped';
  @TextField({ optional: true, min: 10, max: 200 }) password?: string;
}

export class TotpCodeDto {
  @TextField({ max: 10, pattern: /^\d{6}$/ }) code: string;
}
