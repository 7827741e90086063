import { ColorPicker, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/faults';
import type { BrandPartProps } from './brand-page';

const FESTIVALS = ['brand', 'spring', '618', 'double11', 'mid-autumn', 'christmas', 'summer', 'guochao'] as const;

export function ThemeFields({ body, change }: BrandPartProps) {
  const { t } = useTranslation();
  const { theme } = body;
  const colour = (token: 'accent' | 'ink') => (
    <Field path={`theme.${token}`} label={t(`brand.${token}`)} hint={t(`brand.${token}Hint`)}>
      <ColorPicker
        disabledAlpha
        showText
        format="hex"
        value={theme[token]}
        onChangeComplete={(chosen) => change({ theme: { ...theme, [token]: chosen.toHexString().slice(0, 7) } })}
      />
    </Field>
  );
  return (
    <>
      <div className="brand-swatch" style={{ background: theme.accent }}>
        <b>{body.name}</b>
        <span className="small">{t('brand.swatch')}</span>
      </div>
      <div className="two">
        {colour('accent')}
        {colour('ink')}
      </div>
      <Field path="theme.festival" label={t('brand.festival')} hint={t('brand.festivalHint')}>
        <Select
          value={theme.festival}
          options={FESTIVALS.map((value) => ({ value, label: t(`festivals.${value}`) }))}
          onChange={(festival: string) => change({ theme: { ...theme, festival } })}
        />
      </Field>
    </>
  );
}
