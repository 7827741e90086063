import { dayText } from '../../platform/clock';

/** Whole years between a birthday ('YYYY-MM-DD') and a local day; who was born on 29 February is older on 1 March. */
export function ageOn(birthday: string, day: number): number {
  const today = dayText(day);
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}
