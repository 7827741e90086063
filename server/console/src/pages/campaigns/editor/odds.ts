const WHOLE = 10_000;

/**
 * Weights as hundredths of a percent. They add up to 100.00 % exactly, whatever the rounding: what is left over goes,
 * one hundredth each, to the lines with the largest remainders (the earlier line first).
 */
export function oddsOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / total) * WHOLE);
  const floors = exact.map(Math.floor);
  const missing = WHOLE - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((share, line) => ({ line, rest: share - floors[line] }))
    .sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, missing).map(({ line }) => line));
  return floors.map((floor, line) => floor + (raised.has(line) ? 1 : 0));
}

export const formatOdds = (hundredths: number): string => `${(hundredths / 100).toFixed(2)}%`;

/** What one draw costs on average, in fen. */
export function meanCost(lines: readonly { weight: number; costFen: number }[]): number {
  const total = lines.reduce((sum, line) => sum + line.weight, 0);
  if (total === 0) return 0;
  return Math.round(lines.reduce((sum, line) => sum + line.weight * line.costFen, 0) / total);
}
