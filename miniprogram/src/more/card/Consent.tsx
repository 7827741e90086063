import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Sheet } from '../../ui/Sheet';

interface Props {
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}

/** Never ticked for the member. */
export function Consent({ agreed, onChange }: Props) {
  const { card, common } = useWords();
  const [reading, setReading] = useState(false);
  return (
    <View className="consent">
      <View className="consent__line" onClick={() => onChange(!agreed)} ariaRole="checkbox" aria-checked={agreed}>
        <View className={agreed ? 'consent__box consent__box--on' : 'consent__box'}>
          {agreed && <Icon name="check" size={16} />}
        </View>
        <Text className="consent__text">{card.consent}</Text>
      </View>
      <View className="consent__more" ariaRole="button" onClick={() => setReading(true)}>
        {card.policy}
      </View>
      <Sheet open={reading} title={card.policy} onClose={() => setReading(false)}>
        {card.policyText.map((line) => (
          <View key={line} className="consent__policy">
            {line}
          </View>
        ))}
        <Button onClick={() => setReading(false)}>{common.ok}</Button>
      </Sheet>
    </View>
  );
}
