import { App, Button, Input, Select, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/faults';
import type { BrandPartProps } from './brand-page';

const ZONES = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'UTC'];
const LOGO_SIDE = 192;

export function IdentityFields({ body, change }: BrandPartProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const read = async (file: File) => {
    await drawLogo(file).then(
      (logoUrl) => change({ logoUrl }),
      () => void message.error(t('brand.logoUnreadable')),
    );
    return false;
  };
  return (
    <>
      <div className="row top" style={{ gap: 16 }}>
        <div className="grow">
          <Field path="name" label={t('brand.name')}>
            <Input maxLength={30} showCount value={body.name} onChange={(e) => change({ name: e.target.value })} />
          </Field>
        </div>
        <Field path="logoUrl" label={t('brand.logo')}>
          <div className="row">
            {body.logoUrl && (
              <img src={body.logoUrl} width={30} height={30} alt="" style={{ borderRadius: 6, objectFit: 'contain' }} />
            )}
            <Upload accept="image/png,image/jpeg,image/svg+xml,image/webp" showUploadList={false} beforeUpload={read}>
              <Button>{t('brand.logoChoose')}</Button>
            </Upload>
            {body.logoUrl && (
              <Button type="text" onClick={() => change({ logoUrl: null })}>
                {t('common.remove')}
              </Button>
            )}
          </div>
        </Field>
      </div>
      <Field path="organiser" label={t('brand.organiser')} hint={t('brand.organiserHint')}>
        <Input maxLength={60} value={body.organiser} onChange={(e) => change({ organiser: e.target.value })} />
      </Field>
      <Field path="contact" label={t('brand.contact')} hint={t('brand.contactHint')}>
        <Input maxLength={60} value={body.contact} onChange={(e) => change({ contact: e.target.value })} />
      </Field>
      <Field path="timeZone" label={t('brand.timeZone')} hint={t('brand.timeZoneHint')}>
        <Select
          showSearch
          value={body.timeZone}
          options={ZONES.map((value) => ({ value }))}
          onChange={(timeZone) => change({ timeZone })}
        />
      </Field>
    </>
  );
}

/** Any picture becomes a small square PNG kept with the settings: no file store is needed for one logo. */
async function drawLogo(file: File): Promise<string> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: LOGO_SIDE, height: LOGO_SIDE });
    const scale = LOGO_SIDE / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas.getContext('2d')?.drawImage(picture, (LOGO_SIDE - width) / 2, (LOGO_SIDE - height) / 2, width, height);
    return canvas.toDataURL('image/png');
  } finally {
    URL.revokeObjectURL(url);
  }
}
