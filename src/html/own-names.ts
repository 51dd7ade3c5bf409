/** What the browser's `document` answers to: an element of that name would stand in its place. */
const ofTheDocument = new Set(
  `URL activeElement activeViewTransition adoptNode adoptedStyleSheets alinkColor all anchors
  append appendChild applets ariaNotify baseURI bgColor body captureEvents caretPositionFromPoint
  caretRangeFromPoint characterSet charset childElementCount childNodes children clear cloneNode
  close compareDocumentPosition compatMode constructor contains contentType cookie
  customElementRegistry currentScript defaultView designMode dir dispatchEvent doctype
  documentElement documentURI domain elementFromPoint elementsFromPoint embeds evaluate execCommand
  exitFullscreen exitPictureInPicture exitPointerLock featurePolicy fgColor firstChild
  firstElementChild fonts forms fragmentDirective fullscreen fullscreenElement fullscreenEnabled
  hasChildNodes hasFocus hasOwnProperty hasStorageAccess hasUnpartitionedCookieAccess head hidden
  images implementation importNode inputEncoding insertBefore isConnected isDefaultNamespace
  isEqualNode isPrototypeOf isSameNode lastChild lastElementChild lastModified linkColor links
  location lookupNamespaceURI lookupPrefix moveBefore nextSibling nodeName nodeType nodeValue
  normalize open ownerDocument parentElement parentNode pictureInPictureElement
  pictureInPictureEnabled plugins pointerLockElement prepend prerendering previousSibling
  propertyIsEnumerable readyState referrer releaseEvents removeChild replaceChild replaceChildren
  requestStorageAccess requestStorageAccessFor rootElement scripts scrollingElement
  startViewTransition styleSheets textContent timeline title toLocaleString toString valueOf
  visibilityState vlinkColor wasDiscarded when write writeln xmlEncoding xmlStandalone xmlVersion`.split(
    /\s+/,
  ),
);
const families =
  /^(?:__|on[a-z]|webkit|create[A-Z]|get[A-Z]|query[A-Z]|(?:add|remove)EventListener$)|^[A-Z_]+_NODE$|^DOCUMENT_POSITION_/;

/** Ids that a page of this site has of its own. */
const ofThePage =
  /^(?:site_|(?:e\d+-)?(?:fn|fnref)-|(?:e\d+-)?footnote-label$|backlinks$|mentions$)/;

/**
 * Whether an author's id would stand in the place of something of the browser's or of ours.
 * Rule: https://html.spec.whatwg.org/multipage/dom.html#dom-document-namedItem
 */
export function isOwnName(id: string): boolean {
  return ofTheDocument.has(id) || families.test(id) || ofThePage.test(id);
}

/**
 * Data attributes that scripts, style sheets and the search of this site read, without `data-` and
 * hyphens: what an author's text says must not pass for what the site says.
 */
const ownData = new Set([
  ...[
    'aliases',
    'all',
    'bundle',
    'callout',
    'calloutmetadata',
    'close',
    'copied',
    'copy',
    'enlarge',
  ],
  ...['footnotebackref', 'footnoteref', 'frame', 'height', 'held', 'key', 'led', 'line', 'live'],
  ...[
    'marked',
    'measure',
    'media',
    'note',
    'notes',
    'of',
    'offer',
    'own',
    'panes',
    'prefix',
    'previews',
  ],
  ...[
    'propertykey',
    'propertytype',
    'quiet',
    'running',
    'saying',
    'searches',
    'shortcuts',
    'sitemap',
    'size',
    'source',
    'stack',
  ],
  ...['planted', 'sealed', 'series', 'stage', 'still', 'tag', 'task', 'tended', 'theme', 'title'],
  ...['unable', 'waiting', 'width', 'words', 'wrong'],
]);

/** Whether a data attribute is one of ours, by its name in HTML or in hast. */
export function isOwnAttribute(name: string): boolean {
  const key = /^data(.+)$/i.exec(name)?.[1]?.replaceAll('-', '').toLowerCase();
  return key !== undefined && (ownData.has(key) || /^(?:pagefind|astro)/.test(key));
}

/** Classes by which scripts of this site find what they work on. */
const ownClasses = new Set([
  ...[
    'backlinks',
    'beside',
    'code-block',
    'contents',
    'data-footnote-backref',
    'discussion-open',
    'explore',
  ],
  ...['find', 'folder-tree', 'footnotes', 'heading-anchor', 'is-active', 'note-index'],
  ...['pane', 'pane-spine', 'pane-text', 'path', 'prose', 'random', 'reader-settings'],
  ...['theme-menu', 'title-block', 'web-embed', 'web-embed-host', 'web-embed-poster'],
  ...['unlock', 'web-media-host'],
]);

/** Whether a class is one of these. */
export function isOwnClass(name: string): boolean {
  return ownClasses.has(name);
}
