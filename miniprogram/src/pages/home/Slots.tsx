import { ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { ContentSlot } from '@fanqu/shared/api/brand';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import { track } from '../../store/tracking';
import { Sprite } from '../../ui/Sprite';
import { goGame } from '../../ui/go';

interface Props {
  slots: readonly ContentSlot[];
  campaigns: readonly CampaignCard[];
}

/** What the brand wants to say today. One fills the row; more are swiped through. */
export function Slots({ slots, campaigns }: Props) {
  const shown = slots.map((slot) => slot.id).join();
  useEffect(() => {
    if (shown) shown.split(',').forEach((id, place) => track('exposure', { what: 'slot', id, place }));
  }, [shown]);
  if (slots.length === 0) return null;
  return (
    <ScrollView className="slots" scrollX enhanced showScrollbar={false}>
      <View className="slots__row">
        {slots.map((slot) => (
          <View
            key={slot.id}
            ariaRole="button"
            className={slots.length === 1 ? 'slot slot--alone' : 'slot'}
            onClick={() => follow(slot, campaigns)}
          >
            <View className="slot__words">
              <View className="slot__title">{slot.title}</View>
              <View className="slot__text">{slot.subtitle}</View>
            </View>
            {slot.sprite !== null && <Sprite name={slot.sprite} size={56} />}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

function follow({ id, link }: ContentSlot, campaigns: readonly CampaignCard[]): void {
  track('tap', { what: 'slot', id });
  if (link === null) return;
  if (link.kind === 'page')
    return void Taro.navigateTo({ url: link.path }).catch(() => Taro.switchTab({ url: link.path }));
  const campaign = campaigns.find((one) => one.id === link.campaignId);
  if (campaign) goGame(campaign.gameId, campaign.id);
}
