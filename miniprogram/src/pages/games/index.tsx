import { Page } from '../../ui/Page';

export default function Games() {
  return (
    <Page name='games' title='games' tab>
      {null}
    </Page>
  );
}
