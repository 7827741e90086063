import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { HomeView } from '@fanqu/shared/api/member';
import { useSession } from '../../store/session';
import { chooseCalm, useCalm } from '../../store/calm';
import { type Language, chooseLanguage, useLanguage } from '../../store/language';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Known } from '../../ui/Known';
import { Line, List } from '../../ui/List';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Toggle } from '../../ui/Toggle';
import { goMore } from '../../ui/go';
import { useFetched } from '../../ui/use-fetched';
import { Person } from './Person';
import './me.scss';

export default function Me() {
  const { me } = useWords();
  const home = useFetched<HomeView>('/api/m/home', true);
  return (
    <Page name="me" title={me.title} tab>
      <Known of={home} skeleton={<Bone height={92} round={24} />}>
        {(view) => <Person member={view.member} level={view.card?.level ?? null} />}
      </Known>
      <Things bound={home.value !== null && home.value.card !== null} />
      <Preferences />
      <Service />
    </Page>
  );
}

function Things({ bound }: { bound: boolean }) {
  const { me } = useWords();
  return (
    <>
      <List>
        <Line icon="gift" title={me.wins} onClick={() => goMore('wins')} />
        <Line icon="history" title={me.points} onClick={() => goMore('points')} />
        <Line icon="dice" title={me.draws} onClick={() => goMore('draws')} />
      </List>
      <List>
        <Line
          icon="card"
          title={bound ? me.card : me.bind}
          note={bound ? undefined : me.bindNote}
          onClick={() => goMore('card')}
        />
        <Line icon="user" title={me.profile} onClick={() => goMore('profile')} />
        <Line icon="shield" title={me.privacy} onClick={() => goMore('privacy')} />
      </List>
    </>
  );
}

const LANGUAGES = [
  ['zh', '中文'],
  ['en', 'English'],
] as const satisfies readonly (readonly [Language, string])[];

/** How the mini-program speaks and moves. */
function Preferences() {
  const { me } = useWords();
  const language = useLanguage((state) => state.language);
  const calm = useCalm();
  const speech = <Segments of={LANGUAGES} chosen={language} onChoose={chooseLanguage} />;
  const motion = <Toggle on={calm} label={me.calm} onChange={chooseCalm} />;
  return (
    <List>
      <Line icon="language" title={me.language} end={<View className="me__languages">{speech}</View>} />
      <Line icon="motion" title={me.calm} note={me.calmNote} end={motion} />
    </List>
  );
}

function Service() {
  const { me } = useWords();
  const brand = useSession((state) => state.brand);
  if (!brand) return null;
  const copy = (): void => void Taro.setClipboardData({ data: brand.contact });
  return (
    <View className="me__service">
      <View>{me.service(brand.organiser)}</View>
      <View onClick={copy}>
        {me.contact} {brand.contact}
      </View>
    </View>
  );
}
