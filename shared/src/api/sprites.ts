/**
 * Sprites that the phone always carries, whatever the room: names of Fluent Emoji (flat). Prizes, avatars and content
 * slots may use these; a name outside falls back to `wrapped-gift` on the phone.
 */
export const PRIZE_SPRITES = [
  'wrapped-gift',
  'coin',
  'ticket',
  'admission-tickets',
  'label',
  'red-envelope',
  'money-bag',
  'gem-stone',
  'trophy',
  'crown',
  'shopping-bags',
  'delivery-truck',
  'teddy-bear',
  'bubble-tea',
  'hot-beverage',
  'birthday-cake',
  'moon-cake',
  'lipstick',
  'headphone',
  'mobile-phone',
  'glowing-star',
  'four-leaf-clover',
  'smiling-face-with-smiling-eyes',
] as const;

export type PrizeSprite = (typeof PRIZE_SPRITES)[number];

/** Avatars a member may choose from; the first is given to everyone new. */
export const AVATAR_SPRITES = [
  'panda',
  'cat-face',
  'dog-face',
  'rabbit-face',
  'fox',
  'tiger-face',
  'bear',
  'koala',
  'penguin',
  'lion',
  'frog',
  'unicorn',
] as const;

export type AvatarSprite = (typeof AVATAR_SPRITES)[number];
