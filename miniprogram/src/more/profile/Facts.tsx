import { View } from '@tarojs/components';
import type { ProfileFact, ProfileView } from '@fanqu/shared/api/member';
import { useWords } from '../../text/use-words';
import { Line, List } from '../../ui/List';
import { isoDay } from '../../ui/dates';

/** All that is known about the member: each thing with where it came from and what it is for. */
export function Facts({ profile }: { profile: ProfileView }) {
  const { profile: words } = useWords();
  return (
    <View>
      <View className="facts__heading">{words.factsTitle}</View>
      <View className="facts__text">{words.factsText}</View>
      {profile.facts.length === 0 && <View className="fact fact--none">{words.noFacts}</View>}
      {profile.facts.map((fact) => (
        <Fact key={`${fact.label} ${fact.value}`} fact={fact} />
      ))}
      <List heading={words.identities}>
        {profile.identities.map((identity) => (
          <Line
            key={identity.kind}
            title={words.identity[identity.kind]}
            note={isoDay(identity.since)}
            end={<View className="facts__masked">{identity.masked}</View>}
          />
        ))}
      </List>
    </View>
  );
}

function Fact({ fact }: { fact: ProfileFact }) {
  const { profile: words } = useWords();
  return (
    <View className="fact">
      <View className="fact__head">
        <View className="fact__label">{fact.label}</View>
        <View className="fact__value">{fact.value}</View>
      </View>
      <Why title={words.from} text={`${fact.source} · ${isoDay(fact.since)}`} />
      <Why title={words.purpose} text={fact.purpose} />
    </View>
  );
}

function Why({ title, text }: { title: string; text: string }) {
  return (
    <View className="fact__why">
      <View className="fact__title">{title}</View>
      <View className="fact__text">{text}</View>
    </View>
  );
}
