import { Page } from '../../ui/Page';

export default function Wins() {
  return (
    <Page name='wins' title='wins'>
      {null}
    </Page>
  );
}
