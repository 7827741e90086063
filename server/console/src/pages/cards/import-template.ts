import { CARD_IMPORT_COLUMNS } from '@fanqu/shared/api/card';

const EXAMPLE: Record<(typeof CARD_IMPORT_COLUMNS)[number], string> = {
  card_no: 'VIP000001',
  phone: '13800138000',
  level: '',
  growth: '120',
  points: '350',
  opened_at: '2024-05-01',
  name: '王女士',
};

/** A file with the right header and one example line; the mark at its start lets Excel read the Chinese. */
export function saveTemplate(level: string): void {
  const example = { ...EXAMPLE, level };
  const lines = [CARD_IMPORT_COLUMNS.join(','), CARD_IMPORT_COLUMNS.map((column) => example[column]).join(',')];
  const url = URL.createObjectURL(new Blob([`\uFEFF${lines.join('\n')}\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'fanqu-cards.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
