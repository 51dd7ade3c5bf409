import type { Element, ElementContent } from 'hast';
import type { Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import {
  displayOf,
  embedKey,
  fileKindOf,
  isFilePath,
  mostEmbeds,
  type Link,
  type Part,
  type Target,
  readCaption,
} from '../../garden/index.ts';
import type { RenderInner } from '../../markdown/feature.ts';
import { h, notFound, type Rendering, type Setting, text } from '../../markdown/rendering.ts';
import { setWords } from '../../typography/remark.ts';
import { type Voice, voiceOf } from '../../markdown/voice.ts';
import { excerptOf } from './excerpt.ts';
import { mediaElement, pictureElement } from '../../markdown/media.ts';

/**
 * What an embed of a note, a part of it, or a file becomes.
 *
 * @param level the level of the heading under which it stands
 */
export function embedded(
  rendering: Rendering,
  setting: Setting,
  number: number,
  level: number,
  renderInner: RenderInner,
): ElementContent[] {
  const link = rendering.note.links[number];
  const resolution = rendering.resolutions[number];
  if (!link || !resolution) return [];
  const { words } = rendering;
  if (resolution.outcome === 'private') return [placeholder(words.privateEmbed)];
  if (resolution.outcome === 'missing')
    return notFound([text(nameOf(link, rendering.show(number)))], words.notWrittenYet);
  const { target } = resolution;
  const other = rendering.other(target.id);
  if (!other) return [file(rendering, link, target)];
  if (target.partMissing) return [placeholder(words.missingPart)];
  const voice = voiceOf(other.typography.lang, rendering.typography.lang);
  return [note(other, target.part, setting, level, renderInner, voice)];
}

function note(
  other: Rendering,
  part: Part | undefined,
  setting: Setting,
  level: number,
  renderInner: RenderInner,
  voice: Voice,
): ElementContent {
  const key = embedKey(other.note.id, part);
  const href = `${other.hrefOf(other.note.id) ?? ''}${part ? `#${encodeURIComponent(part.id)}` : ''}`;
  const source = h('a', { className: ['internal-link', 'markdown-embed-link'], href }, [
    text(other.words.from(setWords(other.note.title, other.typography))),
  ]);
  const isCircle =
    setting.trail.includes(key) || setting.budget.left <= 0 || setting.budget.letters <= 0;
  if (isCircle) return h('p', { className: ['internal-embed', 'markdown-embed'] }, [source]);

  setting.budget.left--;
  setting.budget.letters -= other.note.body.length;
  const number = other.note.headings.findIndex((heading) => heading.id === part?.id);
  const inner = { ...other, tree: excerptOf(other.tree, part, number) };
  const content = renderInner(inner, {
    level,
    trail: [...setting.trail, key],
    prefix: `e${mostEmbeds - setting.budget.left}-`,
    budget: setting.budget,
  });
  return h('div', { className: ['internal-embed', 'markdown-embed'] }, [
    h('div', { className: ['markdown-embed-content'], ...voice }, content),
    h('p', { className: ['markdown-embed-source'], dataPagefindIgnore: '' }, [source]),
  ]);
}

function file(rendering: Rendering, link: Link, target: Target): ElementContent {
  if (fileKindOf(target.id) !== 'image') {
    const href = rendering.hrefOf(target.id);
    return href === undefined ? text(displayOf(link) ?? link.path) : mediaElement(link, href);
  }
  const caption = readCaption(displayOf(link));
  caption.alt ??= link.path.slice(link.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const picture = rendering.pictureOf(target.id);
  const shown = picture ? pictureElement(picture, caption) : text(caption.alt);
  return h('span', { className: ['internal-embed', picture ? 'image-embed' : 'image-missing'] }, [
    shown,
  ]);
}

function placeholder(words: string): Element {
  return h('span', { className: ['internal-embed', 'is-unresolved'] }, [text(words)]);
}

function nameOf(link: Link, words: string): string {
  return isFilePath(link.path) ? (readCaption(displayOf(link)).alt ?? link.path) : words;
}

/**
 * A paragraph that holds embedded notes becomes what stands between them, and them: a block
 * cannot stand in a paragraph.
 */
export function splitParagraph(state: State, node: Paragraph): Element | ElementContent[] {
  const children = state.all(node);
  const isBlock = (child: ElementContent): boolean =>
    child.type === 'element' && (child.tagName === 'div' || child.tagName === 'p');
  const paragraph = (inner: ElementContent[]): Element => {
    const element = h('p', {}, inner);
    state.patch(node, element);
    return state.applyData<Element>(node, element);
  };
  if (!children.some(isBlock)) return paragraph(children);
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    const hasWords = run.some((child) => child.type !== 'text' || child.value.trim() !== '');
    if (hasWords) parts.push(paragraph(run));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      flush();
      parts.push(child);
    } else run.push(child);
  }
  flush();
  return parts;
}
