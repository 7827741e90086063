import type { FunnelView } from '@fanqu/shared/api/report';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayLines, groupBars, totalBars, type Words } from './chart-options';
import { init } from './echarts';
import { everyDay } from './every-day';
import { FUNNEL_STEPS } from './steps';

/** The same numbers as the table, seen: bars for the whole, lines over days, bars per group. */
export default function FunnelChart({ view }: { view: FunnelView }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const words = Object.fromEntries(FUNNEL_STEPS.map((step) => [step, t(`funnel.steps.${step}`)])) as Words;
  const height =
    view.query.by === 'campaign' || view.query.by === 'source' ? 60 + Math.min(view.rows.length, 8) * 64 : 320;

  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption(optionOf(view, words));
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- words change with the language only, and so does t
  }, [view, t]);

  return (
    <div className="panel funnel-chart" style={{ height }}>
      <div ref={place} style={{ height: '100%' }} role="img" aria-label={t('funnel.title')} />
    </div>
  );
}

function optionOf(view: FunnelView, words: Words) {
  if (view.query.by === 'total') return totalBars(view.total, words);
  return view.query.by === 'day' ? dayLines(everyDay(view), words) : groupBars(view.rows, words);
}
