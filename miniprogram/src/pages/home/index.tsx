import { Page } from '../../ui/Page';

export default function Home() {
  return (
    <Page name='home' title='home' tab>
      {null}
    </Page>
  );
}
