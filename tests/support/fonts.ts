import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FAMILY = 'Noto Sans S Chinese';

/** Names that pages ask for; on a bare machine none of them exists, and Chinese would be drawn as empty boxes. */
const ASKED_FOR = ['PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', 'Noto Sans SC', 'system-ui', 'sans-serif'];

const alias = (family: string) =>
  `<match target="pattern"><test name="family"><string>${family}</string></test>` +
  `<edit name="family" mode="prepend" binding="strong"><string>${FAMILY}</string></edit></match>`;

const configuration = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  ${ASKED_FOR.map(alias).join('\n  ')}
</fontconfig>
`;

/** Writes a font configuration with a Chinese font from a package of the tests; it never reaches a phone. */
export function chineseFonts(folder: string): { FONTCONFIG_FILE: string } {
  const fonts = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
  const file = path.join(folder, 'fonts.conf');
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  writeFileSync(file, configuration(fonts, path.join(folder, 'cache')));
  return { FONTCONFIG_FILE: file };
}
