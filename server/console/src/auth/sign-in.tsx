import { useQueryClient } from '@tanstack/react-query';
import type { SignIn, StaffSession } from '@fanqu/shared/api/staff';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { request } from '../api/request';
import { session } from '../api/session';
import { useWrite } from '../api/write';
import { RefusalNote } from '../ui/refusal-note';
import { Sprite } from '../ui/sprite';
import { DemoAccounts } from './demo-accounts';
import './sign-in.css';
import { useToken } from './staff';

export default function SignInPage() {
  const { t } = useTranslation();
  const goTo = useNavigate();
  const [query] = useSearchParams();
  const token = useToken();
  const back = query.get('back') ?? '/';

  useEffect(() => {
    // Only a path of our own: never lead out of the console.
    if (token) void goTo(back.startsWith('/') && !back.startsWith('//') ? back : '/', { replace: true });
  }, [token, back, goTo]);

  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="row" style={{ marginBottom: 20 }}>
          <Sprite name="party-popper" size={32} />
          <div>
            <h1>{t('signIn.title')}</h1>
            <div className="soft small">{query.has('back') ? t('signIn.again') : t('signIn.note')}</div>
          </div>
        </div>
        <SignInForm />
      </div>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [body, setBody] = useState<SignIn>({ account: '', password: '' });
  const signIn = useWrite<SignIn, StaffSession>({
    send: (given, key) => request('POST', 'session', { body: given, key }),
    quiet: true,
    done: (answer) => {
      queries.clear();
      queries.setQueryData(['me'], answer.staff);
      session.begin(answer.token);
    },
  });
  const change = (part: Partial<SignIn>) => setBody((now) => ({ ...now, ...part }));
  const asksCode = body.totp !== undefined || signIn.refusal?.code === 'TOTP_REQUIRED';
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => signIn.write(trimmed(body))}>
      <Form.Item label={t('signIn.account')} extra={t('signIn.accountHint')}>
        <Input
          autoFocus
          autoComplete="username"
          value={body.account}
          onChange={(e) => change({ account: e.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('signIn.password')}>
        <Input.Password
          autoComplete="current-password"
          value={body.password}
          onChange={(e) => change({ password: e.target.value })}
        />
      </Form.Item>
      {asksCode && (
        <Form.Item label={t('signIn.totp')} extra={t('signIn.totpHint')}>
          <Input.OTP autoFocus length={6} value={body.totp} onChange={(totp) => change({ totp })} />
        </Form.Item>
      )}
      {signIn.refusal?.code !== 'TOTP_REQUIRED' && <RefusalNote refusal={signIn.refusal} />}
      <Button
        block
        type="primary"
        htmlType="submit"
        size="large"
        loading={signIn.busy}
        disabled={!body.account.trim() || !body.password}
        style={{ marginTop: 12 }}
      >
        {t('signIn.submit')}
      </Button>
      <DemoAccounts choose={({ account, password }) => setBody({ account, password })} />
    </Form>
  );
}

function trimmed({ account, password, totp }: SignIn): SignIn {
  return { account: account.trim(), password, ...(totp && { totp }) };
}
