import { Page } from '../../ui/Page';

export default function Coupon() {
  return (
    <Page name='coupon' title='coupon'>
      {null}
    </Page>
  );
}
