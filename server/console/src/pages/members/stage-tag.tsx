import type { Stage } from '@fanqu/shared/api/common';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** The further along, the stronger the ink. */
const STRENGTH: Record<Stage, { background: string; color: string }> = {
  visitor: { background: '#eef0ef', color: '#5b6663' },
  pan: { background: '#dcebe8', color: '#0b6b62' },
  card: { background: '#8fc2ba', color: '#0c3f3a' },
  buyer: { background: '#0b6b62', color: '#ffffff' },
};

export function StageTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <Tag variant="filled" style={{ ...STRENGTH[stage], marginInlineEnd: 0 }}>
      {t(`stages.${stage}`)}
    </Tag>
  );
}
