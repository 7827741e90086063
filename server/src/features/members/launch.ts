import type { LaunchSource } from '@fanqu/shared/api/session';

/** Groups of WeChat's scene values that mean the same to a brand. */
const SCENES: Record<string, readonly number[]> = {
  search: [1005, 1006, 1053],
  share: [1007, 1008, 1036, 1044],
  scan: [1011, 1012, 1013, 1025, 1047, 1048, 1049],
  timeline: [1154, 1155],
  message: [1014, 1107, 1043],
  official: [1020, 1035, 1058],
  payment: [1034, 1397, 1398],
  link: [1065, 1167, 1194],
  'other-app': [1037, 1038],
};

/** Where a first visit came from, in one word: the most telling thing that is known. */
export function sourceOf(launch: LaunchSource): string {
  if (launch.invite) return 'invite';
  if (launch.guide) return `guide:${launch.guide}`;
  if (launch.channel) return `channel:${launch.channel}`;
  if (launch.store) return `store:${launch.store}`;
  const group = Object.entries(SCENES).find(
    ([, scenes]) => launch.scene !== undefined && scenes.includes(launch.scene),
  );
  return group ? group[0] : 'direct';
}

const WORDS: Record<string, string> = {
  invite: '朋友邀请',
  search: '微信搜索',
  share: '聊天里的分享',
  scan: '扫码',
  timeline: '朋友圈',
  message: '服务消息',
  official: '公众号',
  payment: '支付之后',
  link: '外部链接',
  'other-app': '其他小程序',
  direct: '直接打开',
};

/** The same for a person to read. */
export function sourceText(source: string): string {
  const [kind, name] = source.split(':');
  if (kind === 'guide') return `导购 ${name}`;
  if (kind === 'channel') return `渠道 ${name}`;
  if (kind === 'store') return `门店 ${name}`;
  return WORDS[kind] ?? source;
}
