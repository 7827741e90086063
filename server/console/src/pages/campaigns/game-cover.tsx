import type { GameView } from '@fanqu/shared/api/game';
import { useTranslation } from 'react-i18next';
import { Sprite } from '../../ui/sprite';
import { useSpoken } from '../../ui/spoken';

/** The room's cover: its sprite on its own sky and ground. */
export function GameCover({ game, choose }: { game: GameView; choose: () => void }) {
  const { t } = useTranslation();
  const say = useSpoken();
  const aims = game.aims.map((aim) => t(`games.aims.${aim as 'attract'}`)).join(' · ');
  return (
    <button type="button" className="game-cover" onClick={choose}>
      <Scene game={game} />
      <span className="game-cover-words">
        <b>{say(game.title)}</b>
        <span className="soft small">{say(game.blurb)}</span>
        <span className="faint small">
          {t(`games.kinds.${game.kind}`)} · {t('games.seconds', { count: game.seconds })} · {aims}
        </span>
      </span>
    </button>
  );
}

function Scene({ game }: { game: GameView }) {
  const { sky, far, near, ground } = coloursOf(game.themeDefault);
  return (
    <span className="game-cover-scene" style={{ background: sky }}>
      <svg viewBox="0 0 320 140" preserveAspectRatio="none" aria-hidden>
        <path d="M0 92 Q70 44 150 84 T320 66 V140 H0Z" fill={far} />
        <path d="M0 112 Q90 74 190 104 T320 96 V140 H0Z" fill={near} />
        <path d="M0 122 Q160 108 320 122 V140 H0Z" fill={ground} />
        <ellipse cx="160" cy="124" rx="34" ry="5" fill="#000" opacity="0.14" />
      </svg>
      <Sprite name={game.cover} size={72} />
    </span>
  );
}

const PLAIN = { sky: '#dff0ec', far: '#bfdcd5', near: '#9ccabf', ground: '#7fb5a8' };

function coloursOf(theme: Record<string, unknown>): typeof PLAIN {
  const given = typeof theme.colours === 'object' ? theme.colours : null;
  return { ...PLAIN, ...given };
}
