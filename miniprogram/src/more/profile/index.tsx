import { View } from '@tarojs/components';
import type { MemberView, ProfileView } from '@fanqu/shared/api/member';
import { updateMember } from '../../store/session';
import { useWords } from '../../text/use-words';
import { BoneRows } from '../../ui/Bone';
import { Button } from '../../ui/Button';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { goMore } from '../../ui/go';
import { useFetched } from '../../ui/use-fetched';
import { Corrections } from './Corrections';
import { Facts } from './Facts';
import './profile.scss';

export default function Profile() {
  const { profile: words } = useWords();
  const profile = useFetched<ProfileView>('/api/m/profile');
  const corrected = (member: MemberView): void => {
    updateMember(member);
    void profile.reload();
  };
  return (
    <Page name="profile" title={words.title}>
      <Known of={profile} skeleton={<BoneRows />}>
        {(view) => (
          <View>
            <Corrections member={view.member} onCorrected={corrected} />
            <Facts profile={view} />
            <Button kind="soft" onClick={() => goMore('privacy')}>
              {words.toPrivacy}
            </Button>
          </View>
        )}
      </Known>
    </Page>
  );
}
