/** So many notes of one text stand in its margin; further ones at its end. */
const most = 40;

/**
 * The style by which footnotes stand in the margin beside their lines, where there is room. Each
 * is tied to the place of its reference and stands below the one before, so that none overlap;
 * the browser does it all, before anything is painted. Where it cannot, and in print, footnotes
 * stand at the end.
 * Rule: https://drafts.csswg.org/css-anchor-position-1/
 */
export function sidenoteStyle(): string {
  const edges = Array.from({ length: most }, (_, at) => {
    const note = at + 1;
    return `.prose [data-note='${note}'] { anchor-name: --line-${note} }
.footnotes > ol > li:nth-child(${note}) { --line: --line-${note}; --self: --note-${note}; --above: --note-${at} }`;
  }).join('\n');
  return `@layer tokens, base, prose, frame, feature, language, print;
@layer feature {
@media screen {
@supports (top: anchor(--a top)) {
@container page (min-width: 72rem) {
.prose { position: relative }
.prose > .footnotes { margin: 0; padding: 0; border: 0; font-size: var(--s-2); line-height: 1.5 }
.prose > .footnotes > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.prose > .footnotes > ol { margin: 0; padding: 0; list-style: none }
.prose > .footnotes > ol > li { margin: 0; padding: 0; border-radius: 0.2rem }
.prose > .footnotes > ol > li > :first-child::before { content: counter(list-item) ' '; color: var(--leaf); font-weight: 560 }
.prose > .footnotes > ol > li:nth-child(-n + ${most}) { position: absolute; anchor-name: var(--self); inset-inline-start: calc(100% + 2.5rem); width: 12.5rem; top: max(anchor(var(--line) top, 0px) + 0.35rem, anchor(var(--above) bottom, -99rem) + 0.8rem) }
.prose > .footnotes .data-footnote-backref { opacity: 0 }
.prose > .footnotes li:is(:hover, :focus-within, :target) .data-footnote-backref { opacity: 1 }
}
${edges}
}
}
}
`;
}
