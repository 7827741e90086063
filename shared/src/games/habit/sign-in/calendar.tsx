import { Text, View as Box } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Art } from '../../../stage/art';
import { SpriteImage } from '../../../stage/sprite-image';
import type { View } from './rules';
import type { Theme } from './theme';

interface CalendarProps {
  readonly view: View;
  readonly theme: Theme;
  readonly art: Art;
  /** The box that has just been stamped, −1 for none. */
  readonly fresh: number;
  readonly english: boolean;
}

/** Up to a week is large: four a row, the last as wide as what is left. A longer round is seven a row. */
const LARGE = 7;

export function Calendar({ view, theme, art, fresh, english }: CalendarProps): ReactNode {
  const { lit, of, counting, run, signedToday } = view;
  const note =
    counting === 'row' ? rowNote(run, english) : english ? `${of - lit} to go` : lit < of ? `还差 ${of - lit} 天` : '';
  return (
    <Box className="fq-card signin__card">
      <Box className="signin__ring signin__ring--left" />
      <Box className="signin__ring signin__ring--right" />
      <Box className="signin__head" ariaLabel={english ? `${lit} of ${of} days` : `已签 ${lit} 天，共 ${of} 天`}>
        <Text className="signin__lit">
          {english ? 'Signed ' : '已签'}
          <Text className="signin__big">{lit}</Text>
          {english ? `/ ${of}` : `/ ${of} 天`}
        </Text>
        <Text className="signin__note">{note}</Text>
      </Box>
      <Box className="signin__days">
        {Array.from({ length: of }, (_, place) => (
          <Day
            key={place}
            place={place}
            view={view}
            theme={theme}
            art={art}
            fresh={place === fresh}
            today={place === lit && !signedToday}
            english={english}
          />
        ))}
      </Box>
    </Box>
  );
}

const rowNote = (run: number, english: boolean): string =>
  english ? `${run} in a row` : run > 0 ? `连续 ${run} 天` : '今天起连续签';

interface DayProps extends Omit<CalendarProps, 'fresh'> {
  readonly place: number;
  readonly fresh: boolean;
  readonly today: boolean;
}

function Day({ place, view, theme, art, fresh, today, english }: DayProps): ReactNode {
  const { lit, of } = view;
  const small = of > LARGE;
  const done = place < lit;
  const last = place === of - 1;
  const looks = [
    'signin__day',
    small && 'signin__day--small',
    today && 'signin__day--today',
    done && 'signin__day--lit',
  ];
  const name = english ? `Day ${place + 1}` : last ? '满签' : `第${place + 1}天`;
  const size = small ? 22 : 38;
  return (
    <Box className={looks.filter(Boolean).join(' ')} style={{ width: widthOf(place, of) }}>
      <Text className="signin__name">{small ? String(place + 1) : name}</Text>
      {done ? (
        <SpriteImage
          art={art}
          name={theme.stamp}
          size={size}
          className={`signin__stamp${fresh ? ' signin__stamp--fresh' : ''}`}
        />
      ) : last ? (
        <SpriteImage art={art} name={theme.chest} size={size} />
      ) : (
        <Box className={`signin__hole${small ? ' signin__hole--small' : ''}`} />
      )}
    </Box>
  );
}

/** Margins of 4 stand on both sides of each. */
function widthOf(place: number, of: number): string {
  if (of > LARGE) return 'calc(14.28% - 8PX)';
  const left = of % 4;
  const wide = place === of - 1 && left !== 0 ? 4 - left + 1 : 1;
  return `calc(${25 * wide}% - 8PX)`;
}
