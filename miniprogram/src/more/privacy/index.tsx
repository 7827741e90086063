import { Page } from '../../ui/Page';

export default function Privacy() {
  return (
    <Page name='privacy' title='privacy'>
      {null}
    </Page>
  );
}
