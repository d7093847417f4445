/**
 * Puts a text on the clipboard. Called within a press: browsers refuse it otherwise.
 *
 * @returns whether the browser let it
 */
export async function copyText(text: string): Promise<boolean> {
  // browsers offer the clipboard on https and loopback only, and people run Ionboard on plain http inside a network
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // refused by the browser or by a policy: the old way below may still be allowed
    }
  }
  return copyBySelection(text);
}

/** Copies what is selected, and leaves focus and selection as they were. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => selection?.getRangeAt(i));
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'fixed start-0 top-0 opacity-0';
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on plain http
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  selection?.removeAllRanges();
  for (const range of ranges) if (range) selection?.addRange(range);
  return isCopied;
}
