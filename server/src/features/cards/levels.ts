import type { CardView, Level, LevelView } from '@fanqu/shared/api/card';
import type { FieldFault } from '@fanqu/shared/api/errors';

/** The level that a growth value reaches, and the one after it. Levels rise and the first begins at 0. Pure. */
export function levelOf(levels: readonly Level[], growth: number): { level: Level; next: Level | null } {
  const index = Math.max(
    0,
    levels.findLastIndex(({ growthFrom }) => growth >= growthFrom),
  );
  return { level: levels[index], next: levels[index + 1] ?? null };
}

export function levelViewOf({ rank, name, material, benefits, growthFrom }: Level): LevelView {
  return { rank, name, material, benefits, from: growthFrom };
}

export function cardViewOf(
  card: { no: string; boundAt: number | null },
  growth: number,
  levels: readonly Level[],
): CardView {
  const { level, next } = levelOf(levels, growth);
  return {
    no: card.no,
    level: levelViewOf(level),
    growth,
    next: next && { name: next.name, missing: next.growthFrom - growth },
    boundAt: card.boundAt ?? 0,
  };
}

/** What is wrong with a table of levels. */
export function levelFaults(levels: readonly Level[]): FieldFault[] {
  const faults: FieldFault[] = [];
  if (levels.length === 0) return [{ path: 'levels', text: '至少要有一个等级' }];
  if (levels[0].growthFrom !== 0) faults.push({ path: 'levels.0.growthFrom', text: '最低等级从 0 开始' });
  levels.forEach((level, i) => {
    if (level.rank !== i + 1) faults.push({ path: `levels.${i}.rank`, text: '等级要从 1 依次排列' });
    if (i > 0 && level.growthFrom <= levels[i - 1].growthFrom) {
      faults.push({ path: `levels.${i}.growthFrom`, text: '要比上一级高' });
    }
  });
  return faults;
}
