import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RulesPage } from '@fanqu/shared/api/campaign';
import { useWords } from '../../text/use-words';
import { BoneRows } from '../../ui/Bone';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { isoDay } from '../../ui/dates';
import { useFetched } from '../../ui/use-fetched';
import { Odds } from './Odds';
import './rules.scss';

export default function Rules() {
  const { rules: words } = useWords();
  const campaignId = useRouter().params.campaignId ?? '';
  const rules = useFetched<RulesPage>(`/api/m/campaigns/${encodeURIComponent(campaignId)}/rules`);
  return (
    <Page name="rules" title={words.title}>
      <Known of={rules} skeleton={<BoneRows />}>
        {(page) => <Sections page={page} />}
      </Known>
    </Page>
  );
}

function Sections({ page }: { page: RulesPage }) {
  const { rules: words } = useWords();
  return (
    <View className="rules">
      <View className="rules__title">{page.title}</View>
      <View className="rules__note">{words.published(isoDay(page.publishedAt))}</View>
      {page.odds.map((table) => (
        <Odds key={table.tier} table={table} />
      ))}
      {page.sections.map((section) => (
        <View key={section.heading} className="rules__section">
          <View className="rules__heading">{section.heading}</View>
          {section.lines.map((line) => (
            <View key={line} className="rules__line">
              {line}
            </View>
          ))}
        </View>
      ))}
      <View className="rules__foot">
        <View>{`${words.organiser} ${page.organiser}`}</View>
        <View>{`${words.contact} ${page.contact}`}</View>
        <View className="rules__print">{words.fingerprint}</View>
        <Text className="rules__hash" selectable>
          {page.versionHash}
        </Text>
        <View>{words.fingerprintText}</View>
      </View>
    </View>
  );
}
