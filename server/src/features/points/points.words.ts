import type { PostingReason } from '@fanqu/shared/api/points';
import type { Posting } from './posting.entity';

/** What a member reads for each reason when the posting brings no words of its own. */
const WORDS: Record<PostingReason, string> = {
  welcome: '欢迎礼',
  play: '游戏奖励',
  invite: '邀请好友',
  task: '完成任务',
  adjust: '客服调整',
  import: '会员卡带来',
  turn: '换参与机会',
  redeem: '积分兑换',
  expire: '到期失效',
  revert: '退回',
  merge: '账号合并',
  order: '购物',
  erase: '注销清零',
};

/** A line of the history. What staff noted when adjusting is for staff only. */
export function wordsOf({ reason, note }: Pick<Posting, 'reason' | 'note'>, reader: 'member' | 'staff'): string {
  const general = WORDS[reason];
  if (!note) return general;
  if (reason === 'adjust') return reader === 'staff' ? `${general}：${note}` : general;
  return reason === 'revert' ? `${general}：${note}` : note;
}
