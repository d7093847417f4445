/**
 * Text of a tenant that is taken over: it tries to be markup, to turn the line round, to drive a terminal, to break a
 * table, to pile up, and not to break.
 */
export const hostileText = [
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
  '\u202e\u2066\u200f',
  '\u001b]0;owned\u0007\u001b[31m',
  '| `x` [x](javascript:alert(1)) ![](http://127.0.0.1:1/x)',
  `e${'\u0301'.repeat(200)}`,
  '\r\nX-Injected: 1\r\n',
  'W'.repeat(300),
].join(' ');
