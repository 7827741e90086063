import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { DrawRow } from '@fanqu/shared/api/play';
import { useWords } from '../../text/use-words';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Rows';
import { Sprite } from '../../ui/Sprite';
import { shortTime } from '../../ui/dates';
import { goMore, goTab } from '../../ui/go';
import { usePaged } from '../../ui/use-paged';
import './draws.scss';

export default function Draws() {
  const { draws: words, common } = useWords();
  const draws = usePaged<DrawRow>('/api/m/draws');
  const play = { text: common.goPlay, onClick: () => goTab('games') };
  return (
    <Page name="draws" title={words.title}>
      <View className="draws__lead">{words.lead}</View>
      <Rows
        of={draws}
        idOf={(row) => row.receiptId}
        empty={<Empty sprite="scroll" title={words.emptyTitle} text={words.emptyText} action={play} />}
      >
        {(row) => <Draw row={row} />}
      </Rows>
    </Page>
  );
}

function Draw({ row }: { row: DrawRow }) {
  const { draws: words } = useWords();
  return (
    <View className="draw">
      <View className="draw__head">
        <Sprite name={row.prize.sprite} size={44} />
        <View className="draw__words">
          <View className="draw__name">{row.prize.name}</View>
          <View className="draw__note">{`${row.campaign.title} · ${shortTime(row.at)}`}</View>
        </View>
      </View>
      <View className="draw__facts">
        <View>{words.roll(row.roll, row.outOf)}</View>
        <View>{words.reasons[row.reason]}</View>
      </View>
      <Stamp label={words.receipt} value={row.receiptId} />
      <Stamp label={words.version} value={row.versionHash} />
      <View className="draw__rules" ariaRole="button" onClick={() => goMore('rules', { campaignId: row.campaign.id })}>
        {words.rules}
      </View>
    </View>
  );
}

function Stamp({ label, value }: { label: string; value: string }) {
  return (
    <View className="draw__stamp" ariaRole="button" onClick={() => void Taro.setClipboardData({ data: value })}>
      <Text>{label}</Text>
      <Text className="draw__hash">{value}</Text>
    </View>
  );
}
