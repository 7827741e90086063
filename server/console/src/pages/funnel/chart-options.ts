import type { FunnelRow } from '@fanqu/shared/api/report';
import type { EChartsCoreOption } from 'echarts/core';
import { SERIES } from '../../theme';
import { formatCount, formatShare } from '../../ui/numbers';
import { FUNNEL_STEPS, type FunnelStep } from './steps';

export type Words = Record<FunnelStep, string>;

const INK = '#1c2321';
const SOFT = '#5b6663';
const LINE = '#e6e9e8';
const MOST_GROUPS = 8;
/** One hue, lighter with each step. */
const DEPTHS = ['#0b6b62', '#2f8178', '#53978f', '#77ada6', '#9bc3bd'];

const BASE = {
  animationDuration: 300,
  textStyle: { fontFamily: 'inherit', color: INK },
  tooltip: {
    confine: true,
    textStyle: { fontSize: 12, color: INK },
    valueFormatter: (value: unknown) => formatCount(Number(value)),
  },
};

const axisText = { color: SOFT, fontSize: 12 };

/** The funnel as a whole: one hue, each bar labelled with its count and the share of the step before it. */
export function totalBars(total: FunnelRow, words: Words): EChartsCoreOption {
  const counts = FUNNEL_STEPS.map((step) => total[step]);
  const label = ({ dataIndex }: { dataIndex: number }) => {
    const count = counts[dataIndex];
    return dataIndex === 0
      ? formatCount(count)
      : `${formatCount(count)}  {soft|${formatShare(count, counts[dataIndex - 1])}}`;
  };
  return {
    ...BASE,
    tooltip: undefined,
    grid: { left: 84, right: 130, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: FUNNEL_STEPS.map((step) => words[step]),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: INK, fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        data: counts.map((value, index) => ({ value, itemStyle: { color: DEPTHS[index] } })),
        barWidth: 34,
        itemStyle: { borderRadius: [0, 4, 4, 0] },
        label: {
          show: true,
          position: 'right',
          color: INK,
          fontSize: 13,
          formatter: label,
          rich: { soft: { color: SOFT, fontSize: 12 } },
        },
      },
    ],
  };
}

/** One line a step over the days, named at its end instead of in a legend. */
export function dayLines(rows: FunnelRow[], words: Words): EChartsCoreOption {
  const isShort = rows.length <= 31;
  return {
    ...BASE,
    tooltip: { ...BASE.tooltip, trigger: 'axis' },
    grid: { left: 48, right: 96, top: 16, bottom: 28 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: rows.map((row) => row.group.slice(5)),
      axisLine: { lineStyle: { color: LINE } },
      axisTick: { show: false },
      axisLabel: axisText,
    },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: LINE } }, axisLabel: axisText },
    series: FUNNEL_STEPS.map((step, index) => ({
      type: 'line',
      name: words[step],
      data: rows.map((row) => row[step]),
      color: SERIES[index],
      lineStyle: { width: 2 },
      symbolSize: 5,
      showSymbol: isShort,
      endLabel: { show: true, formatter: '{a}', color: SERIES[index], fontSize: 12 },
      labelLayout: { moveOverlap: 'shiftY' },
      emphasis: { focus: 'series' },
    })),
  };
}

/** Campaigns or sources side by side: visitors in the ground, players and pan-members on it; the largest first. */
export function groupBars(rows: FunnelRow[], words: Words): EChartsCoreOption {
  const shown = [...rows].sort((a, b) => b.visitors - a.visitors).slice(0, MOST_GROUPS);
  return {
    ...BASE,
    tooltip: { ...BASE.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
    grid: { left: 150, right: 110, top: 4, bottom: 24 },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: LINE } }, axisLabel: axisText },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((row) => row.group),
      axisLine: { lineStyle: { color: LINE } },
      axisTick: { show: false },
      axisLabel: { color: INK, fontSize: 12, width: 136, overflow: 'truncate' },
    },
    series: (['visitors', 'pan', 'card'] as const).map((step, index) => ({
      type: 'bar',
      name: words[step],
      data: shown.map((row) => row[step]),
      color: ['#c9d5d2', SERIES[0], SERIES[1]][index],
      barGap: '12%',
      barCategoryGap: '34%',
      itemStyle: { borderRadius: [0, 3, 3, 0] },
      label: {
        show: true,
        position: 'right',
        fontSize: 11,
        color: SOFT,
        formatter: ({ value }: { value: number }) => `${formatCount(value)} ${words[step]}`,
      },
    })),
  };
}
