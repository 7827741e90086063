import type { MemberDossier } from '@fanqu/shared/api/member';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../ui/numbers';
import { Panel } from '../../ui/page';
import { StateTag } from '../../ui/state-tag';
import { When } from '../../ui/when';
import { MemberPhone } from './member-phone';

type Fact = readonly [label: string, value: ReactNode];

export function MemberFacts({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  return (
    <div className="member-facts stack">
      <Panel title={t('member.profile')}>
        <Facts facts={useProfile(dossier)} />
      </Panel>
      <Panel title={t('member.card')}>
        <Facts facts={useCard(dossier)} />
      </Panel>
      <Panel title={t('member.identities')}>
        <Facts
          facts={dossier.identities.map((identity) => [
            t(`identities.${identity.kind}`),
            <>
              <span className="mono">{identity.masked}</span>
              <div className="faint small">
                <When at={identity.since} />
              </div>
            </>,
          ])}
        />
      </Panel>
      <Panel title={t('member.consents')}>
        <Facts
          facts={dossier.consents.map((consent) => [
            t(`consents.${consent.kind}`),
            <>
              <StateTag tone={consent.granted ? 'on' : 'off'}>
                {t(consent.granted ? 'member.granted' : 'member.notGranted')}
              </StateTag>
              {consent.at !== null && (
                <div className="faint small">
                  <When at={consent.at} /> · {consent.version}
                </div>
              )}
            </>,
          ])}
        />
      </Panel>
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="faint">–</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function useProfile({ member, source }: MemberDossier): Fact[] {
  const { t } = useTranslation();
  return [
    [t('members.columns.phone'), <MemberPhone key="phone" id={member.id} masked={member.phone} />],
    [t('member.birthday'), member.birthday],
    [t('members.columns.source'), source.text],
    [t('member.inviter'), source.inviterId && <Link to={`/members/${source.inviterId}`}>{source.inviterId}</Link>],
    [
      t('member.byCampaign'),
      source.campaignId && <Link to={`/campaigns/${source.campaignId}`}>{source.campaignId}</Link>,
    ],
    [t('member.scene'), [source.scene, source.channel].filter((part) => part !== null).join(' · ') || null],
    [t('member.storeGuide'), [source.store, source.guide].filter(Boolean).join(' · ') || null],
  ];
}

function useCard({ card }: MemberDossier): Fact[] {
  const { t } = useTranslation();
  if (!card) return [[t('members.columns.card'), <span className="faint">{t('member.noCard')}</span>]];
  return [
    [
      t('members.columns.card'),
      <span key="no" className="mono">
        {card.no}
      </span>,
    ],
    [t('members.columns.level'), card.level.name],
    [
      t('member.growth'),
      <>
        <span className="num">{formatCount(card.growth)}</span>{' '}
        {card.next && <span className="faint small">{t('member.nextLevel', { ...card.next })}</span>}
      </>,
    ],
    [t('member.boundAt'), <When key="at" at={card.boundAt} />],
  ];
}
