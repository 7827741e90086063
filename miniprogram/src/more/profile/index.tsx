import { Page } from '../../ui/Page';

export default function Profile() {
  return (
    <Page name='profile' title='profile'>
      {null}
    </Page>
  );
}
