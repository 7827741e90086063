import Taro from '@tarojs/taro';

/** Several people share one browser in development; each has their own drawer. */
let drawer = '';

export function openDrawer(name: string): void {
  drawer = name === '' ? '' : `${name}.`;
}

const address = (name: string): string => `fanqu.${drawer}${name}`;

/** Writes through; a full or closed storage must never stop the member. */
export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(address(name), JSON.stringify(value));
  } catch {
    // Private windows refuse storage; everything kept here can be fetched or made again.
  }
}

/** Null when nothing (readable) was kept. */
export function recall<Kept>(name: string): Kept | null {
  try {
    const text: unknown = Taro.getStorageSync(address(name));
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(address(name));
  } catch {
    // As above.
  }
}
