import type { GameView } from '@fanqu/shared/api/game';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { same } from '../../../ui/carry-over';
import { SchemaForm } from '../../../ui/schema-form/schema-form';
import { useSpoken } from '../../../ui/spoken';
import type { PartProps } from './body';
import { Part } from './part';

interface GamePartProps extends PartProps {
  game: GameView | null;
}

/** The room's own settings, with its presets to start from. */
export function GamePart({ body, change, disabled, game }: GamePartProps) {
  const say = useSpoken();
  if (!game) return <UnknownGame gameId={body.gameId} />;
  const presets = (
    <div className="row">
      {game.presets.map((preset) => (
        <Button
          key={preset.key}
          size="small"
          disabled={disabled}
          type={same(preset.config, body.config) ? 'primary' : 'default'}
          ghost={same(preset.config, body.config)}
          onClick={() => change({ config: preset.config })}
        >
          {say(preset.title)}
        </Button>
      ))}
    </div>
  );
  return (
    <Part step="game" extra={presets}>
      <SchemaForm
        schema={game.configSchema}
        value={body.config}
        path="config"
        disabled={disabled}
        onChange={(config) => change({ config })}
      />
    </Part>
  );
}

/** Colours, pictures and words of the room. */
export function SkinPart({ body, change, disabled, game }: GamePartProps) {
  const { t } = useTranslation();
  if (!game) return null;
  const reset = (
    <Button
      size="small"
      disabled={disabled || same(body.theme, game.themeDefault)}
      onClick={() => change({ theme: game.themeDefault })}
    >
      {t('editor.skinReset')}
    </Button>
  );
  return (
    <Part step="skin" extra={reset}>
      <SchemaForm
        schema={game.themeSchema}
        value={body.theme}
        path="theme"
        disabled={disabled}
        onChange={(theme) => change({ theme })}
      />
    </Part>
  );
}

function UnknownGame({ gameId }: { gameId: string }) {
  const { t } = useTranslation();
  return (
    <Part step="game">
      <Alert type="error" showIcon title={t('editor.unknownGame', { gameId })} />
    </Part>
  );
}
