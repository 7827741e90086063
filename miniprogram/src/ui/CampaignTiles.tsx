import { View } from '@tarojs/components';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import { CampaignTile } from './CampaignTile';

/** The first one wide, the rest in pairs; an odd one at the end is wide again. */
export function CampaignTiles({ campaigns, lead = true }: { campaigns: readonly CampaignCard[]; lead?: boolean }) {
  const isWide = (at: number): boolean => {
    if (lead && at === 0) return true;
    const inPairs = lead ? campaigns.length - 1 : campaigns.length;
    return at === campaigns.length - 1 && inPairs % 2 === 1;
  };
  return (
    <View className="tiles">
      {campaigns.map((campaign, at) => (
        <View key={campaign.id} className={isWide(at) ? 'tiles__wide' : ''}>
          <CampaignTile campaign={campaign} size={isWide(at) ? 'wide' : 'half'} />
        </View>
      ))}
    </View>
  );
}
