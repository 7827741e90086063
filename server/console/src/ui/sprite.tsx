import { useState } from 'react';

/** Shown for a name that this console's build does not know. */
const UNKNOWN = 'wrapped-gift';

export function Sprite({ name, size = 20 }: { name: string; size?: number }) {
  const [missing, setMissing] = useState('');
  const shown = missing === name ? UNKNOWN : name;
  return (
    <img
      className="sprite"
      src={`${import.meta.env.BASE_URL}sprites/${encodeURIComponent(shown)}.svg`}
      width={size}
      height={size}
      alt=""
      loading="lazy"
      onError={() => setMissing(name)}
    />
  );
}
