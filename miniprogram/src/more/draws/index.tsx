import { Page } from '../../ui/Page';

export default function Draws() {
  return (
    <Page name='draws' title='draws'>
      {null}
    </Page>
  );
}
