import { describe, expect, test } from 'vitest';
import { keyFileName, linkMessage, textFileAddress } from './link-message';

const message = {
  ask: 'Ada asks for help.',
  tasksTitle: 'Open:',
  tasks: ['One', 'Two'],
  open: 'Open the link:',
  address: 'https://ionboard.example.com/c/x',
  terms: ['Works until then.', 'It is personal.'],
};

describe('the message', () => {
  test('says who asks, for what, where, and until when', () => {
    expect(linkMessage(message)).toBe(
      [
        'Ada asks for help.',
        '',
        'Open:',
        '- One',
        '- Two',
        '',
        'Open the link:',
        'https://ionboard.example.com/c/x',
        '',
        'Works until then. It is personal.',
      ].join('\n'),
    );
  });
  test('has no empty list', () => {
    expect(linkMessage({ ...message, tasks: [] })).not.toContain('Open:\n');
  });
});

describe('the file that keeps a link', () => {
  test.each([
    ['Acme EDI, ACME_TST', 'ionboard-Acme-EDI-ACME-TST.txt'],
    ['../../etc/passwd', 'ionboard-etc-passwd.txt'],
    ['Zoë’s Größe', 'ionboard-Zoë-s-Größe.txt'],
    ['\u202Etxt.exe', 'ionboard-txt-exe.txt'],
    ['…', 'ionboard-link.txt'],
    ['x'.repeat(100), `ionboard-${'x'.repeat(40)}.txt`],
  ])('%j is called %s', (name, fileName) => {
    expect(keyFileName(name)).toBe(fileName);
  });
  test('has one line for each text, whatever is in it', () => {
    const address = textFileAddress(['a\nb', '#é', '\ud800']);
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1)).split('\r\n')).toEqual([
      'a‹LF›b',
      '#é',
      '‹U+D800›',
      '',
    ]);
  });
});
