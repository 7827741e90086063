import { Text, View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import type { PlayResult } from '@fanqu/shared/api/play';
import type { Juice } from '@fanqu/shared/stage/juice';
import { ToyButton } from '@fanqu/shared/stage/toy-button';
import { useLanguage } from '../store/language';
import { useSession } from '../store/session';
import { goMore, goTab } from '../ui/go';
import { wordOf } from './dress';
import type { Ending } from './flow-state';
import { Gains, hasGains } from './Gains';
import { Rising } from './Rising';
import type { SheetProps } from './StartSheet';
import { usePlayWords } from './words';

interface ResultProps extends SheetProps {
  readonly outcome: Ending;
  readonly juice: Juice;
}

/** What you did, what you won, what is next. Everything on one sheet: never a second one on top. */
export function ResultSheet(props: ResultProps): ReactNode {
  const { outcome, juice, sound, art } = props;
  const { result } = outcome;
  const won = hasGains(result);
  useEffect(() => {
    sound.play(won ? 'win' : result.tier.next === null ? 'rise' : 'near');
    if (won) juice.burst(160, 150, 44, 0.4);
  }, [result, won, juice, sound]);
  return (
    <Rising label={headline(props)}>
      <Did {...props} />
      <Gains result={result} art={art} onReceipt={props.state.lobby?.turns ? () => goMore('draws') : null} />
      <Near {...props} />
      <Next {...props} />
    </Rising>
  );
}

function headline({ room, theme, outcome, state }: ResultProps): string {
  const { closing } = room.manner;
  if (outcome.ended !== null && outcome.ended !== undefined && closing)
    return closing(outcome.ended as never, theme as never);
  if (outcome.goesOn) return wordOf(theme, 'again') ?? wordOf(theme, 'done') ?? '';
  return wordOf(theme, 'done') ?? state.lobby?.title ?? '';
}

function Did(props: ResultProps): ReactNode {
  const words = usePlayWords();
  const english = useLanguage(({ language }) => language) === 'en';
  const { room, outcome, state } = props;
  const { score, best, playId } = outcome.result;
  const host = state.helping ? state.lobby?.host : null;
  if (host) return <Text className="result__headline">{words.helped(host.nickname)}</Text>;
  const unit = english ? room.about.scoreUnit.en : room.about.scoreUnit.zh;
  const isRecord =
    room.kind !== 'progress' && score > 0 && score >= best && (state.lobby?.best ?? 0) < score && playId !== '';
  return (
    <View className="result__did">
      <Text className="result__headline">{headline(props)}</Text>
      {room.kind !== 'luck' && (
        <View className="result__score" ariaLabel={`${words.score} ${score} ${unit}`}>
          <Text className="result__number">{score}</Text>
          <Text className="result__unit">{unit}</Text>
          {isRecord && <Text className="result__record">{words.record}</Text>}
        </View>
      )}
    </View>
  );
}

function Near({ room, outcome: { result } }: ResultProps): ReactNode {
  const words = usePlayWords();
  const english = useLanguage(({ language }) => language) === 'en';
  const { next } = result.tier;
  if (next === null || next.missing <= 0 || room.kind === 'luck') return null;
  const unit = english ? room.about.scoreUnit.en : room.about.scoreUnit.zh;
  return <View className="result__near">{words.near(next.missing, unit, next.name)}</View>;
}

/** One primary; what else may be next is quiet beside it. */
function Next(props: ResultProps): ReactNode {
  const words = usePlayWords();
  const { flow, state, outcome, openShare } = props;
  const stage = useSession(({ member }) => member?.stage ?? 'visitor');
  const isPreview = state.lobby?.turns === null;
  const { result } = outcome;
  return (
    <View className="result__next">
      <Primary {...props} isPreview={isPreview} />
      {!isPreview && (
        <View className="result__quiet">
          {wayTo(result) !== null && !isSeeFirst(props) && <Quiet words={words.use} onTap={wayTo(result)} />}
          {(stage === 'visitor' || stage === 'pan') && (
            <Quiet words={words.bind} onTap={() => goMore('card', { from: 'result' })} />
          )}
          {openShare !== null && !state.helping && <Quiet words={words.invite} onTap={openShare} />}
          {!outcome.goesOn && result.turnsLeft > 0 && isSeeFirst(props) && (
            <Quiet words={words.againPlain} onTap={() => void flow.start()} />
          )}
        </View>
      )}
    </View>
  );
}

const isSeeFirst = ({ outcome: { result, goesOn } }: ResultProps): boolean =>
  !goesOn && result.turnsLeft <= 0 && wayTo(result) !== null;

function Primary(props: ResultProps & { isPreview: boolean }): ReactNode {
  const words = usePlayWords();
  const { flow, state, outcome, isPreview } = props;
  const { result, goesOn } = outcome;
  if (goesOn) return <ToyButton onTap={() => flow.goOn()}>{words.goOn}</ToyButton>;
  if (isPreview) return <ToyButton onTap={() => void flow.start()}>{words.againPlain}</ToyButton>;
  if (state.helping && result.turnsLeft > 0) return <ToyButton onTap={() => void flow.start()}>{words.mine}</ToyButton>;
  if (result.turnsLeft > 0)
    return <ToyButton onTap={() => void flow.start()}>{words.again(result.turnsLeft)}</ToyButton>;
  const way = wayTo(result);
  if (way !== null) return <ToyButton onTap={way}>{words.use}</ToyButton>;
  return <ToyButton onTap={() => goTab('games')}>{words.games}</ToyButton>;
}

/** Where the thing that was won can be looked at; null when nothing was. */
function wayTo({ draw, rewards }: PlayResult): (() => void) | null {
  const kind = draw?.prize.kind;
  if (kind === 'goods' || kind === 'code') return () => goMore('wins');
  if (kind === 'coupon' || rewards.some((reward) => reward.kind === 'coupon')) return () => goTab('coupons');
  if (kind === 'points' || rewards.some((reward) => reward.kind === 'points')) return () => goMore('points');
  return null;
}

function Quiet({ words, onTap }: { words: string; onTap: (() => void) | null }): ReactNode {
  return (
    <View className="result__link" hoverClass="result__link--pressed" ariaRole="button" onClick={onTap ?? undefined}>
      {words}
    </View>
  );
}
