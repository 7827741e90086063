import { Text, View as Box } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SpriteImage } from '../../../stage/sprite-image';
import type { HostedProps } from '../../../stage/room';
import type { Config } from './config';
import type { Move, Shown, View } from './state';
import type { Theme } from './theme';

const LETTERS = ['A', 'B', 'C', 'D'];

/** The question on show, or the one just answered. */
export function QuestionCard({ view, english }: { view: View; english: boolean }): ReactNode {
  const { question, last, of } = view;
  const number = question === null && last !== null && view.phase !== 'over' ? view.number - 1 : view.number;
  const words = question?.text ?? last?.text ?? '';
  return (
    <Box className="fq-card trivia__card" key={words}>
      <Box className="trivia__count">
        <Text>{english ? `Question ${number} of ${of}` : `第 ${number} 题，共 ${of} 题`}</Text>
        <Box className="trivia__dots">
          {Array.from({ length: of }, (_, place) => (
            <Box
              key={place}
              className={`trivia__dot ${place + 1 < number ? 'trivia__dot--past' : ''} ${place + 1 === number ? 'trivia__dot--now' : ''}`}
            />
          ))}
        </Box>
      </Box>
      <Text className="trivia__text">{words}</Text>
    </Box>
  );
}

interface ChoicesProps {
  readonly view: View;
  readonly picked: number | null;
  readonly busy: boolean;
  readonly onPick: (choice: number) => void;
}

export function Choices({ view, picked, busy, onPick }: ChoicesProps): ReactNode {
  const shown = view.question === null ? view.last : null;
  const choices = view.question?.choices ?? shown?.choices ?? [];
  const open = view.question !== null && picked === null && !busy;
  return (
    <Box className="trivia__choices">
      {choices.map((words, place) => (
        <Choice
          key={`${view.number}${shown === null ? 'q' : 'a'}${place}`}
          words={words}
          place={place}
          fate={fateOf(place, picked, shown)}
          onTap={open ? () => onPick(place) : null}
        />
      ))}
    </Box>
  );
}

type Fate = 'open' | 'picked' | 'right' | 'wrong' | 'aside';

function fateOf(place: number, picked: number | null, shown: Shown | null): Fate {
  if (shown === null) return place === picked ? 'picked' : 'open';
  if (place === shown.rightChoice) return 'right';
  return place === shown.choice ? 'wrong' : 'aside';
}

const MARKS: Readonly<Record<Fate, string | null>> = { open: null, picked: null, right: '✓', wrong: '✕', aside: null };

function Choice({
  words,
  place,
  fate,
  onTap,
}: {
  words: string;
  place: number;
  fate: Fate;
  onTap: (() => void) | null;
}): ReactNode {
  const waiting = fate === 'picked' ? ' trivia__choice--waiting' : '';
  return (
    <Box
      className={`trivia__choice trivia__choice--${fate}${waiting}`}
      hoverClass={onTap === null ? 'none' : 'trivia__choice--pressed'}
      hoverStartTime={0}
      hoverStayTime={60}
      ariaRole="button"
      ariaLabel={`${LETTERS[place] ?? ''} ${words}${MARKS[fate] ?? ''}`}
      style={fate === 'open' ? { animationDelay: `${place * 50}ms` } : {}}
      onClick={onTap ?? undefined}
    >
      <Box className={`trivia__mark trivia__mark--${fate}`}>{MARKS[fate] ?? LETTERS[place]}</Box>
      <Text>{words}</Text>
    </Box>
  );
}

type Props = HostedProps<View, Move, Config, Theme>;

export function Verdict({ props: { theme, art }, last }: { props: Props; last: Shown }): ReactNode {
  const praise = last.right ? theme.praise : last.late ? theme.late : theme.comfort;
  return (
    <Box className="fq-card trivia__verdict" ariaRole="status">
      <SpriteImage art={art} name={last.right ? theme.right : theme.wrong} size={40} className="trivia__face" />
      <Box className="trivia__said">
        <Box className="trivia__praise">
          <Text>{praise}</Text>
          {last.right && <Text className="trivia__points">+{last.points}</Text>}
        </Box>
        {last.why !== '' && <Text className="trivia__why">{last.why}</Text>}
      </Box>
    </Box>
  );
}
