/**
 * Serves a built site until somebody ends it, and says where.
 *
 * @throws Error when the host is none of this machine's
 */
export async function serve(folder: string, host: string, port: number): Promise<void> {
  const { basePath } = await import('../settings/site.ts');
  const { serveSite } = await import('./site-server.ts');
  const { url } = await serveSite({ folder, base: basePath(), host, port });
  if (!url.includes(`:${port}/`)) console.log(`Port ${port} is taken by another program.`);
  console.log(`\nThe garden is open at ${url}\n`);
}
