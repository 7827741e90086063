import { Page } from '../../ui/Page';

export default function Me() {
  return (
    <Page name='me' title='me' tab>
      {null}
    </Page>
  );
}
