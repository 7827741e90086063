import { Picker, View } from '@tarojs/components';
import { useState } from 'react';
import type { CorrectProfile, MemberView } from '@fanqu/shared/api/member';
import { request } from '../../api/request';
import { useWords } from '../../text/use-words';
import { Line, List } from '../../ui/List';
import { Sprite } from '../../ui/Sprite';
import { toast } from '../../ui/Toast';
import { isoDay } from '../../ui/dates';
import { useAction } from '../../ui/use-action';
import { AvatarSheet } from './AvatarSheet';
import { NicknameSheet } from './NicknameSheet';

interface Props {
  member: MemberView;
  onCorrected: (member: MemberView) => void;
}

/** What the member may set, change and empty themselves. */
export function Corrections({ member, onCorrected }: Props) {
  const { profile: words, common } = useWords();
  const { busy, run } = useAction();
  const [open, setOpen] = useState<'avatar' | 'nickname' | null>(null);

  // POST, as wx.request knows no PATCH.
  const correct = (change: CorrectProfile): void => {
    void run(async () => {
      onCorrected(await request<MemberView>('POST', '/api/m/profile', change));
      setOpen(null);
      toast(common.saved);
    });
  };
  return (
    <>
      <List>
        <Line title={words.avatar} end={<Sprite name={member.avatar} size={40} />} onClick={() => setOpen('avatar')} />
        <Line title={words.nickname} end={member.nickname ?? words.empty} onClick={() => setOpen('nickname')} />
        <Birthday birthday={member.birthday} onChange={(birthday) => correct({ birthday })} />
      </List>
      {open === 'avatar' && (
        <AvatarSheet chosen={member.avatar} onClose={() => setOpen(null)} onChoose={(avatar) => correct({ avatar })} />
      )}
      {open === 'nickname' && (
        <NicknameSheet
          nickname={member.nickname}
          busy={busy}
          onClose={() => setOpen(null)}
          onSave={(nickname) => correct({ nickname })}
        />
      )}
    </>
  );
}

function Birthday({ birthday, onChange }: { birthday: string | null; onChange: (birthday: string | null) => void }) {
  const { profile: words } = useWords();
  return (
    <View className="birthday">
      <Picker
        mode="date"
        value={birthday ?? '2000-01-01'}
        end={isoDay(Date.now())}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <Line title={words.birthday} note={words.birthdayWhy} end={birthday ?? words.empty} onClick={() => undefined} />
      </Picker>
      {birthday !== null && (
        <View className="birthday__erase" ariaRole="button" onClick={() => onChange(null)}>
          {words.erase}
        </View>
      )}
    </View>
  );
}
