import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildAnew, makeFolder, makeVault, root, shellEnv } from './built-site.ts';

const watch = join(root, 'tests', 'site', 'no-network.ts');

async function watched(): Promise<{ env: Record<string, string>; asked: () => string[] }> {
  const list = join(await makeFolder(), 'asked');
  return {
    // As for an owner who has never heard that tools may tell their makers of their use.
    env: { NODE_OPTIONS: `--require ${watch}`, ASKED_LIST: list, ASTRO_TELEMETRY_DISABLED: '' },
    asked: () => (existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : []),
  };
}

it.each([
  "fetch('http://a.example/').catch(() => 0)",
  "require('node:http').get('http://192.0.2.1/').on('error', () => 0)",
  "require('node:tls').connect(443, 'a.example')",
  "new (require('node:worker_threads').Worker)(\"fetch('http://a.example/').catch(() => 0)\", { eval: true })",
  "require('node:child_process').execFileSync(process.execPath, ['-e', \"fetch('http://a.example/').catch(() => 0)\"])",
])('who asks another machine is found out: %s', async (program) => {
  const { env, asked } = await watched();
  spawnSync(process.execPath, ['-e', program], { env: shellEnv(env) });
  expect(asked().join()).toMatch(/a\.example|192\.0\.2\.1/);
});

it('a build asks no other machine for anything', { timeout: 120_000 }, async () => {
  const { env, asked } = await watched();
  const vault = await makeVault({
    'a.md':
      '---\nimage: https://a.example/cover.png\n---\n\n![](https://a.example/a.png) <img src="//a.example/b.png">\n\n' +
      '![](https://www.youtube.com/watch?v=NnTvZWp5Q7o)\n\n<iframe src="https://a.example/"></iframe>\n\n' +
      '$x^2$\n\n```mermaid\nflowchart LR\nA --> B\n```\n\n```rust\nfn main() {}\n```\n',
    'b.mdx': '![](https://a.example/a.png)\n\n<img src="https://a.example/b.png" alt="" />\n',
    'c.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/i.png"/></svg>',
    'd.md': '![[c.svg]]\n',
  });
  const site = await buildAnew(vault, { ...env, SITE_URL: 'https://garden.example' });
  expect(site.has('/a/')).toBe(true);
  expect(asked()).toEqual([]);
});
