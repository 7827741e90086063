import { useQuery } from '@tanstack/react-query';
import type { CampaignRow } from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import type { MemberRow } from '@fanqu/shared/api/member';
import { Input, Modal } from 'antd';
import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { get } from '../api/request';
import { useMay, useStaff } from '../auth/staff';
import { useMemberName } from '../ui/member-name';
import { placesFor } from './places';

interface Jump {
  to: string;
  text: string;
  aside: string;
}

interface JumpPaletteProps {
  open: boolean;
  setOpen: (open: boolean) => void;
}

/** ⌘K: to any place, campaign or member by a few letters. */
export function JumpPalette({ open, setOpen }: JumpPaletteProps) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [setOpen]);
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} closable={false} destroyOnHidden width={520}>
      <Finder close={() => setOpen(false)} />
    </Modal>
  );
}

function Finder({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const goTo = useNavigate();
  const [word, setWord] = useState('');
  const [at, setAt] = useState(0);
  const jumps = useJumps(useDeferredValue(word.trim()));
  const chosen = Math.min(at, jumps.length - 1);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, jumps.length - 1));
    if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    const jump = jumps[chosen];
    if (event.key !== 'Enter' || !jump) return;
    void goTo(jump.to);
    close();
  };
  const type = (text: string) => {
    setWord(text);
    setAt(0);
  };
  return (
    <div onKeyDown={press}>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        placeholder={t('jump.hint')}
        onChange={(e) => type(e.target.value)}
      />
      <div className="jump-list" role="listbox">
        {jumps.map((jump, index) => (
          <Link key={jump.to} to={jump.to} role="option" aria-selected={index === chosen} onClick={close}>
            <span className="grow">{jump.text}</span>
            <span className="faint small">{jump.aside}</span>
          </Link>
        ))}
        {jumps.length === 0 && <p className="faint">{t('jump.nothing')}</p>}
      </div>
    </div>
  );
}

function useJumps(word: string): Jump[] {
  const { t } = useTranslation();
  const { permissions } = useStaff();
  const campaigns = useFound<CampaignRow>('campaigns', useMay('campaigns.read') && word.length > 0, {});
  const members = useFound<MemberRow>('members', useMay('members.read') && word.length > 1, { q: word });
  const nameOf = useMemberName();
  const has = (text: string) => text.toLowerCase().includes(word.toLowerCase());
  const places = placesFor(permissions).map((place) => ({
    to: place.path,
    text: t(`places.${place.name}`),
    aside: '',
  }));
  return [
    ...places.filter((jump) => has(jump.text)),
    ...campaigns
      .filter((row) => has(row.title))
      .map((row) => ({ to: `/campaigns/${row.id}`, text: row.title, aside: t('places.campaigns') })),
    ...members.map((row) => ({ to: `/members/${row.id}`, text: nameOf(row), aside: row.phone ?? '' })),
  ].slice(0, 20);
}

function useFound<Row>(path: string, enabled: boolean, query: Record<string, string>): Row[] {
  const found = useQuery({ queryKey: [path, 'jump', query], queryFn: () => get<Page<Row>>(path, query), enabled });
  return found.data?.rows ?? [];
}
