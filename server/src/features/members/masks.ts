/** Masks of the platform's own table: phones keep the first three and last two digits. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '******' : `${phone.slice(0, 3)}******${phone.slice(-2)}`;
}

/** 张三丰 → 张**, 李四 → *四 */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `*${letters[1]}`;
  return letters[0] + '*'.repeat(letters.length - 1);
}

/** Keeps the ends of an outside id. */
export function maskId(id: string): string {
  return id.length <= 8 ? '****' : `${id.slice(0, 4)}…${id.slice(-4)}`;
}
