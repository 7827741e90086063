import { Type } from '@sinclair/typebox';
import type { TObject, TString } from '@sinclair/typebox';
import { worded } from './field';
import type { Words } from './field';
import { record } from './fields';

/** A colour as #rrggbb. */
export function colour(field: Words & { readonly default: string }): TString {
  return Type.String({ ...worded(field, 'colour'), pattern: '^#[0-9a-fA-F]{6}$', default: field.default });
}

/** The name of a Fluent Emoji (flat) sprite, such as `wrapped-gift`. */
export function sprite(field: Words & { readonly default: string }): TString {
  const shape = { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 };
  return Type.String({ ...worded(field, 'sprite'), ...shape, default: field.default });
}

/** The six tokens every room is painted with; all other colours are derived from them. */
export interface Tokens {
  readonly sky: string;
  readonly far: string;
  readonly near: string;
  readonly ground: string;
  readonly accent: string;
  readonly ink: string;
}

export type TokenFields = { [Token in keyof Tokens]: TString };

const TOKEN_LABELS: Readonly<Record<keyof Tokens, Words>> = {
  sky: { label: { zh: '天空', en: 'Sky' } },
  far: { label: { zh: '远景', en: 'Far scenery' } },
  near: { label: { zh: '近景', en: 'Near scenery' } },
  ground: { label: { zh: '地面', en: 'Ground' } },
  accent: { label: { zh: '强调', en: 'Accent' } },
  ink: { label: { zh: '文字', en: 'Text' } },
};

/** A room's colours with its own defaults. */
export function colours(defaults: Tokens): TObject<TokenFields> {
  const token = (name: keyof Tokens): TString => colour({ ...TOKEN_LABELS[name], default: defaults[name] });
  const fields: TokenFields = {
    sky: token('sky'),
    far: token('far'),
    near: token('near'),
    ground: token('ground'),
    accent: token('accent'),
    ink: token('ink'),
  };
  return record(fields, { label: { zh: '颜色', en: 'Colours' } });
}
