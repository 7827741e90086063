import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Detector {
  detect(from: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const LOOK_EVERY_MS = 250;

/** Browsers on Android and macOS read QR codes themselves; elsewhere the button is not shown. */
const detectorClass = (): DetectorClass | null =>
  (Reflect.get(window, 'BarcodeDetector') as DetectorClass | undefined) ?? null;

export const canScan = (): boolean => detectorClass() !== null && 'mediaDevices' in navigator;

export function Camera({ seen }: { seen: (text: string) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const told = useRef(seen);
  told.current = seen;

  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer = 0;
    let ended = false;
    const start = async () => {
      const Class = detectorClass();
      const screen = video.current;
      if (!Class || !screen) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (ended) return stream.getTracks().forEach((track) => track.stop());
      screen.srcObject = stream;
      await screen.play();
      const detector = new Class({ formats: ['qr_code'] });
      timer = window.setInterval(() => void look(detector, screen), LOOK_EVERY_MS);
    };
    const look = async (detector: Detector, screen: HTMLVideoElement) => {
      const [code] = await detector.detect(screen);
      if (code && !ended) told.current(code.rawValue);
    };
    start().catch(() => setRefused(true));
    return () => {
      ended = true;
      window.clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  if (refused) return <Alert type="info" title={t('desk.noCamera')} />;
  return <video ref={video} className="desk-camera" muted playsInline />;
}
