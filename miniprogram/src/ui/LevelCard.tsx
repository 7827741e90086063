import { Text, View } from '@tarojs/components';
import type { CardView } from '@fanqu/shared/api/card';
import { useSession } from '../store/session';
import { useWords } from '../text/use-words';
import './level-card.scss';

const MATERIALS: ReadonlySet<string> = new Set(['paper', 'copper', 'silver', 'gold', 'jade']);

/** The one jewel of the member pages: its material is the member's level. */
export function LevelCard({ card, onClick }: { card: CardView; onClick?: () => void }) {
  const { level } = useWords();
  const brand = useSession((state) => state.brand?.name ?? '');
  const material = MATERIALS.has(card.level.material) ? card.level.material : 'paper';
  return (
    <View className={`jewel jewel--${material}`} ariaRole={onClick && 'button'} onClick={onClick}>
      <View className="jewel__rings" />
      <View className="jewel__sheen" />
      <View className="jewel__head">
        <Text>{brand}</Text>
        <Text>{level.card}</Text>
      </View>
      <View className="jewel__name">{card.level.name}</View>
      <Growth card={card} />
      <View className="jewel__no">{spaced(card.no)}</View>
    </View>
  );
}

function Growth({ card }: { card: CardView }) {
  const { level } = useWords();
  const ahead = card.next ? level.next(card.next.name, card.next.missing) : level.top;
  return (
    <View className="jewel__growth">
      <View className="jewel__words">
        <Text>{level.growth(card.growth)}</Text>
        <Text>{ahead}</Text>
      </View>
      <View className="jewel__track">
        <View className="jewel__fill" style={{ width: `${Math.round(progress(card) * 100)}%` }} />
      </View>
    </View>
  );
}

/** Share of the way from this level's start to the next one's; a full bar at the top. */
export function progress(card: CardView): number {
  if (!card.next) return 1;
  const done = card.growth - card.level.from;
  const whole = done + card.next.missing;
  return whole <= 0 ? 0 : Math.min(1, Math.max(0.03, done / whole));
}

/** 8800 1203 6651 0072 */
function spaced(no: string): string {
  return no.replace(/(.{4})(?=.)/g, '$1 ');
}
