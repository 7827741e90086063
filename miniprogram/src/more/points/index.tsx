import { Page } from '../../ui/Page';

export default function Points() {
  return (
    <Page name='points' title='points'>
      {null}
    </Page>
  );
}
