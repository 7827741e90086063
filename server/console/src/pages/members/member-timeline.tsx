import type { TimelineRow } from '@fanqu/shared/api/member';
import { Button, Spin, Timeline } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { RefusalNote } from '../../ui/refusal-note';
import { Teach } from '../../ui/teach';

/** What this member did, newest first, a heading for each day. */
export function MemberTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const rows = useRows<TimelineRow>(['member', id, 'timeline'], `members/${id}/timeline`);
  if (rows.refusal) return <RefusalNote refusal={rows.refusal} retry={rows.reload} />;
  if (rows.isLoading) return <Spin />;
  if (rows.rows.length === 0) return <Teach sprite="hourglass-not-done" title={t('member.noTimeline')} />;
  return (
    <div className="panel padded">
      {byDay(rows.rows).map(([day, events]) => (
        <section key={day}>
          <h3 className="section-title">{day}</h3>
          <Timeline
            items={events.map((event, index) => ({
              key: index,
              content: (
                <span className="row">
                  <span className="num faint">{dayjs(event.at).format('HH:mm')}</span>
                  <span>{event.text}</span>
                </span>
              ),
            }))}
          />
        </section>
      ))}
      {rows.more && (
        <Button size="small" loading={rows.isLoadingMore} onClick={rows.more}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

function byDay(rows: TimelineRow[]): [day: string, rows: TimelineRow[]][] {
  const days = new Map<string, TimelineRow[]>();
  for (const row of rows) {
    const day = dayjs(row.at).format('YYYY-MM-DD');
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}
