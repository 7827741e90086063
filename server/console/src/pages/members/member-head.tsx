import type { MemberDossier } from '@fanqu/shared/api/member';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../ui/member-name';
import { Sprite } from '../../ui/sprite';
import { When } from '../../ui/when';
import { BlockButton } from './block-button';
import { GrantCouponButton } from './grant-coupon';
import { StageTag } from './stage-tag';

export function MemberHead({ dossier }: { dossier: MemberDossier }) {
  const nameOf = useMemberName();
  const { member } = dossier;
  return (
    <>
      <header className="page-head" style={{ alignItems: 'center' }}>
        <Sprite name={member.avatar} size={40} />
        <div className="grow">
          <div className="row">
            <h1>{nameOf(member)}</h1>
            <StageTag stage={member.stage} />
          </div>
          <span className="mono faint">{member.id}</span>
        </div>
        <div className="row">
          <BlockButton dossier={dossier} />
          <GrantCouponButton memberId={member.id} />
        </div>
      </header>
      <StageTrack dossier={dossier} />
    </>
  );
}

/** The way so far; a stage not reached yet stays pale. */
function StageTrack({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  const { member } = dossier;
  const steps = [
    { stage: 'visitor', reached: true, at: member.createdAt },
    { stage: 'pan', reached: member.panAt !== null, at: member.panAt },
    { stage: 'card', reached: member.cardAt !== null, at: member.cardAt },
    { stage: 'buyer', reached: member.stage === 'buyer', at: null },
  ] as const;
  return (
    <ol className="stage-track">
      {steps.map(({ stage, reached, at }) => (
        <li key={stage} data-reached={reached}>
          <b>{t(`stages.${stage}`)}</b>
          <span className="small">
            {at === null ? t(reached ? 'member.reached' : 'member.notYet') : <When at={at} />}
          </span>
        </li>
      ))}
    </ol>
  );
}
