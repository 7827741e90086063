import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ContentSlot } from '@fanqu/shared/api/brand';
import type { CampaignRow } from '@fanqu/shared/api/campaign';
import { PRIZE_SPRITES } from '@fanqu/shared/api/sprites';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { allRows } from '../../api/rows';
import { newKey } from '../../api/intent';
import { Field } from '../../ui/faults';
import { SpritePicker } from '../../ui/sprite-picker';
import type { BrandPartProps } from './brand-page';

/** Banners of the home page, in order. */
export function SlotsFields({ body, change }: BrandPartProps) {
  const { t } = useTranslation();
  const { slots } = body;
  const set = (at: number, part: Partial<ContentSlot>) =>
    change({ slots: slots.map((slot, index) => (index === at ? { ...slot, ...part } : slot)) });
  const add = () =>
    change({
      slots: [...slots, { id: newKey().slice(0, 12), title: '', subtitle: '', sprite: 'wrapped-gift', link: null }],
    });
  return (
    <Field path="slots" hint={t('brand.slotsHint')} exact>
      {slots.map((slot, at) => (
        <div key={slot.id} className="slot">
          <SpritePicker value={slot.sprite ?? ''} choices={PRIZE_SPRITES} onChange={(sprite) => set(at, { sprite })} />
          <Field path={`slots.${at}.title`}>
            <Input
              maxLength={14}
              placeholder={t('brand.slotTitle')}
              value={slot.title}
              onChange={(e) => set(at, { title: e.target.value })}
            />
          </Field>
          <Field path={`slots.${at}.subtitle`}>
            <Input
              maxLength={20}
              placeholder={t('brand.slotSubtitle')}
              value={slot.subtitle}
              onChange={(e) => set(at, { subtitle: e.target.value })}
            />
          </Field>
          <SlotLink at={at} slot={slot} choose={(link) => set(at, { link })} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('common.remove')}
            onClick={() => change({ slots: slots.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <Button size="small" type="dashed" icon={<PlusOutlined />} disabled={slots.length >= 8} onClick={add}>
        {t('brand.addSlot')}
      </Button>
    </Field>
  );
}

/** Pages of the mini-program that a banner may open. */
const PAGES = ['games', 'coupons', 'card'] as const;
const PATHS = { games: '/pages/games/index', coupons: '/pages/coupons/index', card: '/more/card/index' } as const;

interface SlotLinkProps {
  at: number;
  slot: ContentSlot;
  choose: (link: ContentSlot['link']) => void;
}

function SlotLink({ at, slot, choose }: SlotLinkProps) {
  const { t } = useTranslation();
  const campaigns = useQuery({ queryKey: ['campaigns', 'all'], queryFn: () => allRows<CampaignRow>('campaigns') });
  const pages = PAGES.map((page) => ({ value: `page:${PATHS[page]}`, label: t(`brand.pages.${page}`) }));
  const open = (campaigns.data ?? []).filter((row) => row.state !== 'draft' && row.state !== 'ended');
  const options = [
    { label: t('places.campaigns'), options: open.map((row) => ({ value: `campaign:${row.id}`, label: row.title })) },
    { label: t('brand.page'), options: pages },
  ];
  const value =
    slot.link && (slot.link.kind === 'campaign' ? `campaign:${slot.link.campaignId}` : `page:${slot.link.path}`);
  return (
    <Field path={`slots.${at}.link`}>
      <Select
        allowClear
        placeholder={t('brand.noLink')}
        value={value ?? undefined}
        options={options}
        onChange={(text?: string) => choose(readLink(text))}
      />
    </Field>
  );
}

function readLink(text?: string): ContentSlot['link'] {
  if (!text) return null;
  const rest = text.slice(text.indexOf(':') + 1);
  return text.startsWith('campaign:') ? { kind: 'campaign', campaignId: rest } : { kind: 'page', path: rest };
}
