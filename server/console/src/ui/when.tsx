import { Tooltip } from 'antd';
import dayjs from 'dayjs';

export const formatTime = (at: number): string => dayjs(at).format('YYYY-MM-DD HH:mm');

/** A moment, to the minute; to the second under the pointer. */
export function When({ at }: { at: number | null }) {
  if (at === null) return <span className="faint">–</span>;
  return (
    <Tooltip title={`${dayjs(at).format('YYYY-MM-DD HH:mm:ss')} · ${dayjs(at).fromNow()}`}>
      <span className="num">{formatTime(at)}</span>
    </Tooltip>
  );
}

/** From – until; the year only once. */
export function Span({ from, until }: { from: number; until: number }) {
  const sameYear = dayjs(from).isSame(until, 'year');
  return (
    <span className="num">
      {dayjs(from).format('YYYY-MM-DD HH:mm')} – {dayjs(until).format(sameYear ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm')}
    </span>
  );
}
