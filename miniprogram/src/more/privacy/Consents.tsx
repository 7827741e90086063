import type { ConsentView, GiveConsent } from '@fanqu/shared/api/member';
import { request } from '../../api/request';
import { useSession } from '../../store/session';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Known } from '../../ui/Known';
import { Line, List } from '../../ui/List';
import { Toggle } from '../../ui/Toggle';
import { useAction } from '../../ui/use-action';
import { useFetched } from '../../ui/use-fetched';

/** Each purpose by itself, off as easily as on. The basics have no switch: without them there is no service to close. */
export function Consents() {
  const consents = useFetched<ConsentView[]>('/api/m/consents');
  const { busy, run } = useAction();
  const version = useSession((state) => state.brand?.privacyVersion ?? '');
  const give = (kind: ConsentView['kind'], granted: boolean): void => {
    const body: GiveConsent = { kind, granted, version };
    void run(async () => {
      await request('POST', '/api/m/consents', body);
      await consents.reload();
    });
  };
  return (
    <Known of={consents} skeleton={<Bone height={280} round={24} />}>
      {(all) => (
        <List>
          {all.map((consent) => (
            <ConsentLine
              key={consent.kind}
              consent={consent}
              busy={busy}
              onChange={(granted) => give(consent.kind, granted)}
            />
          ))}
        </List>
      )}
    </Known>
  );
}

function ConsentLine(props: { consent: ConsentView; busy: boolean; onChange: (granted: boolean) => void }) {
  const { privacy: words, common } = useWords();
  const { kind, granted, version, at } = props.consent;
  const { title, text } = words.kinds[kind];
  const note = granted && at !== null ? `${text}\n${words.since(common.monthDay(at), version)}` : text;
  if (kind === 'privacy') return <Line title={title} note={note} end={words.needed} />;
  const toggle = <Toggle on={granted} label={title} disabled={props.busy} onChange={props.onChange} />;
  return <Line title={title} note={note} end={toggle} />;
}
