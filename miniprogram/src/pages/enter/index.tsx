import { Page } from '../../ui/Page';

export default function Enter() {
  return (
    <Page name='enter' title='enter' tab>
      {null}
    </Page>
  );
}
