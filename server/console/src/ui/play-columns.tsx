import type { PlayRow } from '@fanqu/shared/api/play';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from './numbers';
import { StateTag, type Tone } from './state-tag';
import { When } from './when';

const TONES: Record<PlayRow['state'], Tone> = { open: 'wait', finished: 'on', refused: 'bad', expired: 'off' };

/** Plays, seen from a campaign (who?) or from a member (which campaign?). */
export function usePlayColumns(who: 'member' | 'campaign'): TableProps<PlayRow>['columns'] {
  const { t } = useTranslation();
  const subject = {
    title: t(`plays.columns.${who}`),
    render: (_: unknown, row: PlayRow) =>
      who === 'member' ? (
        <Link className="mono" to={`/members/${row.memberId}`}>
          {row.memberId}
        </Link>
      ) : (
        <Link to={`/campaigns/${row.campaign.id}`}>{row.campaign.title}</Link>
      ),
  };
  return [
    { title: t('plays.columns.startedAt'), width: 150, render: (_, row) => <When at={row.startedAt} /> },
    subject,
    {
      title: t('plays.columns.state'),
      width: 110,
      render: (_, row) => <StateTag tone={TONES[row.state]}>{t(`plays.states.${row.state}`)}</StateTag>,
    },
    {
      title: t('plays.columns.score'),
      align: 'right',
      width: 90,
      render: (_, row) => <span className="num">{row.score === null ? '–' : formatCount(row.score)}</span>,
    },
    {
      title: t('plays.columns.seconds'),
      align: 'right',
      width: 90,
      render: (_, row) => <span className="num">{secondsOf(row)}</span>,
    },
    { title: t('plays.columns.prize'), render: (_, row) => row.prize ?? <span className="faint">–</span> },
  ];
}

function secondsOf({ startedAt, finishedAt }: PlayRow): string {
  return finishedAt === null ? '–' : ((finishedAt - startedAt) / 1000).toFixed(1);
}
