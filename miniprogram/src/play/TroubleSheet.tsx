import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SpriteImage } from '@fanqu/shared/stage/sprite-image';
import { ToyButton } from '@fanqu/shared/stage/toy-button';
import { goMore, goTab } from '../ui/go';
import type { Trouble } from './flow-state';
import { Rising } from './Rising';
import type { SheetProps } from './StartSheet';
import { usePlayWords } from './words';

const SPRITES: Readonly<Record<string, string>> = {
  TURNS_USED_UP: 'hourglass-not-done',
  CAMPAIGN_ENDED: 'party-popper',
  CAMPAIGN_NOT_STARTED: 'spiral-calendar',
  CAMPAIGN_PAUSED: 'hot-beverage',
  NOT_IN_AUDIENCE: 'locked',
  OFFLINE: 'satellite-antenna',
  TEAM_FULL: 'handshake',
  INVITE_REPEATED: 'handshake',
};

/** What happened, that nothing is lost, what to do: in that order, and kindly. */
export function TroubleSheet(props: SheetProps & { trouble: Trouble }): ReactNode {
  const words = usePlayWords();
  const { trouble, art } = props;
  const title = words.sentences[trouble.code] ?? words.sentences.OTHER ?? '';
  const text = trouble.code === 'OFFLINE' && trouble.again === 'finish' ? words.saved : trouble.text;
  return (
    <Rising label={title}>
      <View className="trouble">
        <SpriteImage art={art} name={SPRITES[trouble.code] ?? 'umbrella'} size={72} className="trouble__sprite" />
        <Text className="trouble__title">{title}</Text>
        {text !== title && <Text className="trouble__text">{text}</Text>}
      </View>
      <WaysOn {...props} />
    </Rising>
  );
}

function WaysOn(props: SheetProps & { trouble: Trouble }): ReactNode {
  const words = usePlayWords();
  const { flow, state, trouble, openShare } = props;
  const mine = trouble.code === 'INVITE_REPEATED' || trouble.code === 'TEAM_FULL';
  const more = trouble.code === 'TURNS_USED_UP' ? <MoreTurns {...props} /> : null;
  return (
    <View className="trouble__ways">
      {trouble.again !== null && trouble.code !== 'TURNS_USED_UP' && (
        <ToyButton busy={state.busy} onTap={() => void flow.again()}>
          {mine ? words.mine : words.retry}
        </ToyButton>
      )}
      {more}
      {openShare !== null && trouble.code === 'TURNS_USED_UP' && (
        <ToyButton kind="soft" onTap={openShare}>
          {words.invite}
        </ToyButton>
      )}
      <ToyButton kind="plain" onTap={() => goTab('games')}>
        {words.games}
      </ToyButton>
    </View>
  );
}

/** Honest ways to another turn: points the member has earned, or something worth doing once. */
function MoreTurns({ flow, state }: SheetProps): ReactNode {
  const words = usePlayWords();
  const turns = state.lobby?.turns;
  if (!turns) return null;
  const { byPoints, byTask } = turns;
  const task = byTask.find(({ done }) => !done);
  return (
    <>
      {byPoints !== null && byPoints.leftToday > 0 && (
        <ToyButton busy={state.busy} onTap={() => void flow.buyTurn()}>
          {words.buyTurn(byPoints.price)}
        </ToyButton>
      )}
      {task?.task === 'bind-card' && (
        <ToyButton kind="soft" onTap={() => goMore('card', { from: 'turns' })}>
          {words.bindForTurns(task.turns)}
        </ToyButton>
      )}
      {task?.task === 'complete-profile' && (
        <ToyButton kind="soft" onTap={() => goMore('profile')}>
          {words.profileForTurns(task.turns)}
        </ToyButton>
      )}
    </>
  );
}
