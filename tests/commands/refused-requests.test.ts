import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/commands/refused-requests.ts';

describe('a request to the server of a built site', () => {
  it.each(['/', '/a/', '/deep-work/my-note/', '/%E3%83%A1%E3%83%A2/', '/a?q=%E0%A4%A', '/a//b'])(
    'is answered: %s',
    (target) => {
      expect(refusalOf('GET', target)).toBeUndefined();
      expect(refusalOf('HEAD', target)).toBeUndefined();
    },
  );

  it.each([
    ...[
      '/%',
      '/%E0%A4%A',
      '/%00',
      '/a%0d%0aX:%20y/',
      '/a%2Fb',
      '/..%2f..%2fetc',
      '/%2F%2Fa.example',
    ],
    ...['/a%5cb', '//a.example/', '/\\a.example/', '*', 'http://a.example/', ''],
  ])('is refused in one line: %j', (target) => {
    const refusal = refusalOf('GET', target);
    expect(refusal?.status).toBe(400);
    expect(refusal?.says).toMatch(/^[^\n]+$/);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])(
    'is refused when it does not read: %s',
    (method) => {
      expect(refusalOf(method, '/')).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      });
    },
  );

  it('is refused when its address is endless', () => {
    expect(refusalOf('GET', `/${'a'.repeat(9000)}`)?.status).toBe(414);
  });
});
