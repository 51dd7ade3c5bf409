/** What of a service worker is used here. Source: https://w3c.github.io/ServiceWorker/ */
export interface WorkerScope {
  addEventListener(type: string, listen: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { unregister(): Promise<boolean>; scope: string };
  caches: CacheStorage;
  location: { href: string };
}

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
  request: Request;
  data: unknown;
}

/**
 * The service worker of a site, whole: it is sent to browsers as the text of this function, so it
 * uses nothing from around it. What a reader has visited is kept and shown when the site cannot be
 * reached; while it can, every page is asked for anew, so that none is ever older than the site.
 * Once the site offers no worker any more, this one goes, with all that it has kept.
 *
 * @param lasting the beginnings of paths of files whose names change with what is in them
 */
export function keepVisited(worker: WorkerScope, lasting: readonly string[]): void {
  const pages = { name: 'understory-pages', most: 500 };
  const files = { name: 'understory-files', most: 1500 };
  const { scope } = worker.registration;
  const isOurs = (url: string): boolean => url.startsWith(scope);
  const lasts = (url: string): boolean =>
    lasting.some((path) => url.slice(scope.length).startsWith(path));

  let isWanted = true;

  async function keep(request: Request | string, response: Response): Promise<void> {
    if (!isWanted) return;
    const url = typeof request === 'string' ? request : request.url;
    const { name, most } = lasts(url) ? files : pages;
    const cache = await worker.caches.open(name);
    await cache.put(request, response);
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
  }

  /** A browser that has no room left keeps less, and shows what it is given all the same. */
  const keepIfThereIsRoom = (request: Request | string, response: Response): Promise<void> =>
    keep(request, response).catch((cause: unknown) => {
      console.info(`Not kept for reading offline: ${String(cause)}`);
    });

  async function answer(event: WorkerEvent): Promise<Response> {
    const { request } = event;
    if (lasts(request.url)) {
      const known = await worker.caches.match(request);
      if (known) return known;
    }
    try {
      const given = await fetch(request, lasts(request.url) ? {} : { cache: 'no-cache' });
      if (given.status === 200 && given.type === 'basic' && !given.redirected)
        event.waitUntil(keepIfThereIsRoom(request, given.clone()));
      return given;
    } catch (cause) {
      const known = await worker.caches.match(request, { ignoreSearch: true });
      if (known) return known;
      throw cause;
    }
  }

  async function goIfUnwanted(): Promise<void> {
    const { status } = await fetch(worker.location.href, { cache: 'no-store' });
    if (status !== 404 && status !== 410) return;
    isWanted = false;
    await worker.registration.unregister();
    for (const { name } of [pages, files]) await worker.caches.delete(name);
  }

  async function keepAll(addresses: readonly string[]): Promise<void> {
    for (const address of addresses.filter(isOurs)) {
      if (await worker.caches.match(address)) continue;
      const given = await fetch(address);
      if (given.status === 200 && !given.redirected) await keepIfThereIsRoom(address, given);
    }
  }

  /** Without a connection the next visit does it. */
  const later = (work: Promise<void>): Promise<void> =>
    work.catch((cause: unknown) => {
      console.info(String(cause));
    });

  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(worker.clients.claim());
  });
  worker.addEventListener('message', (event) => {
    const { data } = event;
    if (Array.isArray(data)) event.waitUntil(later(keepAll(data.map(String))));
  });
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !isOurs(request.url) || request.headers.has('range')) return;
    event.respondWith(answer(event));
    if (request.mode === 'navigate') event.waitUntil(later(goIfUnwanted()));
  });
}
