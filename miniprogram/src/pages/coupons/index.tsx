import { Page } from '../../ui/Page';

export default function Coupons() {
  return (
    <Page name='coupons' title='coupons' tab>
      {null}
    </Page>
  );
}
