import { Page } from '../../ui/Page';

export default function Rules() {
  return (
    <Page name='rules' title='rules'>
      {null}
    </Page>
  );
}
