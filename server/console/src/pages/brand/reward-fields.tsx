import { useTranslation } from 'react-i18next';
import { Count, Needed } from '../../ui/amounts';
import { Field } from '../../ui/faults';
import { Rewards } from '../../ui/rewards';
import type { BrandPartProps } from './brand-page';

export function WelcomeFields({ body, change }: BrandPartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Rewards
        path="welcome"
        hint={t('brand.welcomeHint')}
        value={body.welcome}
        onChange={(welcome) => change({ welcome })}
      />
      <Field path="pointsLifeDays" label={t('brand.pointsLife')} hint={t('brand.pointsLifeHint')}>
        <Count
          min={1}
          max={3650}
          unit={t('coupons.days')}
          placeholder={t('brand.pointsForever')}
          value={body.pointsLifeDays}
          onChange={(pointsLifeDays) => change({ pointsLifeDays })}
        />
      </Field>
    </>
  );
}

/** The law in the form: fixed rewards only, told before sharing, at most five friends. */
export function InviteFields({ body, change }: BrandPartProps) {
  const { t } = useTranslation();
  const { invite } = body;
  return (
    <>
      <Rewards
        path="invite.inviter"
        label={t('brand.inviter')}
        value={invite.inviter}
        onChange={(inviter) => change({ invite: { ...invite, inviter } })}
      />
      <Rewards
        path="invite.friend"
        label={t('brand.friend')}
        value={invite.friend}
        onChange={(friend) => change({ invite: { ...invite, friend } })}
      />
      <Field path="invite.maxFriends" label={t('brand.maxFriends')} hint={t('brand.inviteLaw')}>
        <Needed
          min={1}
          max={5}
          unit={t('brand.people')}
          value={invite.maxFriends}
          onChange={(maxFriends) => change({ invite: { ...invite, maxFriends } })}
        />
      </Field>
    </>
  );
}
