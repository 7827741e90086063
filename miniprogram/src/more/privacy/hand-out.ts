import Taro from '@tarojs/taro';
import type { PrivacyExport } from '@fanqu/shared/api/member';
import { isoDay } from '../../ui/dates';

/** Gives the file into the member's own hands: a download on h5, a file in a chat of their choice in WeChat. */
export async function handOut(ready: PrivacyExport): Promise<void> {
  const name = `fanqu-${isoDay(ready.generatedAt)}.json`;
  const text = JSON.stringify(ready, null, 2);
  if (process.env.TARO_ENV === 'h5') return download(name, text);
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName: name }).catch(ignoreClosed);
}

/** Closing WeChat's chat list is no fault. */
function ignoreClosed(): void {}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
