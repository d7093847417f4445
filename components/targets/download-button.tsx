'use client';

import { Button } from '@/components/ui/button';

interface DownloadButtonProps {
  name: string;
  /** made when it is wanted: it may hold keys */
  content: () => string;
  label: string;
}

/** Saves a file that is made in the browser. Its address ends as soon as the browser has taken it. */
export function DownloadButton({ name, content, label }: DownloadButtonProps) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([content()], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1_000);
  };
  return (
    <Button look="secondary" onClick={save}>
      {label}
    </Button>
  );
}
