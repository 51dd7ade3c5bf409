/** A small vault for what readers do with links, parts of notes, footnotes and panes. */
export const readingVault: Readonly<Record<string, string>> = {
  'index.md': '---\ntitle: Home\n---\n\nSee [[Oak]].\n',
  'Oak.md': `---
title: Oak
---

An oak begins small, see [[Moss]] and [[Moss#Where it grows|its places]].

It shades [[Moss#^damp|what is damp]], and [[Fern]] too.[^slow] In [[#Acorns]] more is said. #trees

## Acorns

They fall in October.[^slow] Some are buried[^jay] and never found.

## Bark

Deep and grey, see [the other side](https://example.org/).

> [!note]- Folded
> Here are [[Fern|hidden fronds]].

${'Words that make the page long enough to scroll. '.repeat(120)}

## Age

${'Years and years and years of standing still. '.repeat(120)}

Last of all, [[Birch]].

[^slow]: Slowly, as *oaks* do. See [[Fern]]. ${'A long note goes on. '.repeat(20)}
[^jay]: By jays.
`,
  'Moss.md': `---
title: Moss
description: A soft green thing.
tags: [green]
---

Moss asks for little. It lives with [[Oak]] and [[Fern]].

## Where it grows

On the north side.

### In woods

On every stump.

## What it drinks

Rain, and nothing else.

Damp is enough for it. ^damp

${'Moss is patient and so are its readers. '.repeat(120)}
`,
  'Fern.md': '---\ntitle: Fern\n---\n\nA fern unrolls, as [[Birch]] would not.\n',
  'Birch.md': '# Birch\n\nWhite and slim, near [[Oak]] and [[Oak#Acorns|acorns]].\n',
};
