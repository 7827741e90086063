import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Address, WinView } from '@fanqu/shared/api/prize';
import { request } from '../../api/request';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { toast } from '../../ui/Toast';
import { useAction } from '../../ui/use-action';
import { EMPTY_ADDRESS, addressFaults, tidy } from './address';

interface Props {
  win: WinView;
  onClose: () => void;
  onDone: () => void;
}

const LINES = ['name', 'phone', 'region', 'street'] as const;

export function AddressSheet({ win, onClose, onDone }: Props) {
  const { wins: words, common } = useWords();
  const { busy, run } = useAction();
  const [address, setAddress] = useState<Address>(win.delivery?.address ?? EMPTY_ADDRESS);
  const [tried, setTried] = useState(false);
  const faults = tried ? addressFaults(address) : [];

  const save = async (): Promise<void> => {
    await request('PUT', `/api/m/wins/${win.id}/address`, tidy(address));
    toast(common.saved, 'package');
    onDone();
  };
  const tap = (): void => {
    setTried(true);
    if (addressFaults(address).length === 0) void run(save);
  };
  const hints = { name: undefined, phone: undefined, region: words.regionHint, street: words.streetHint };
  return (
    <Sheet open title={words.addressTitle} onClose={onClose}>
      <View className="address__why">{words.addressWhy}</View>
      {process.env.TARO_ENV === 'weapp' && (
        <Button
          kind="soft"
          size="small"
          className="address__wechat"
          onClick={() => void fromWechat().then(setAddress, () => undefined)}
        >
          {words.fromWechat}
        </Button>
      )}
      {LINES.map((line) => (
        <Field
          key={line}
          label={words[line]}
          hint={hints[line]}
          value={address[line]}
          type={line === 'phone' ? 'number' : 'text'}
          most={line === 'phone' ? 11 : 60}
          fault={faults.includes(line) ? words.faults[line] : null}
          onInput={(text) => setAddress((before) => ({ ...before, [line]: text }))}
        />
      ))}
      <Button busy={busy} onClick={tap}>
        {common.save}
      </Button>
    </Sheet>
  );
}

/** The member picks one in WeChat's own list; closing it changes nothing. */
async function fromWechat(): Promise<Address> {
  const picked = await Taro.chooseAddress();
  const region = [picked.provinceName, picked.cityName, picked.countyName].filter(Boolean).join(' ');
  return { name: picked.userName, phone: picked.telNumber, region, street: picked.detailInfo };
}
