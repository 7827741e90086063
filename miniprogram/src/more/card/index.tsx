import { Page } from '../../ui/Page';

export default function Card() {
  return (
    <Page name='card' title='card'>
      {null}
    </Page>
  );
}
