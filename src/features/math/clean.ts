import type { Element, ElementContent } from 'hast';
import { classOf } from './style-classes.ts';

/** The elements of MathML Core that Temml makes, and `menclose`. None of them loads or runs anything. */
const elements = new Set(
  (
    'math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
    'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'
  ).split(' '),
);
const attributes = new Set(
  (
    'accent accentunder columnspan depth display displaystyle fence form height largeop ' +
    'linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize ' +
    'movablelimits notation rspace scriptlevel separator stretchy symmetric voffset width'
  ).split(' '),
);
const classShape = /^[\w-]+$/;
const colour = /^#[\da-f]{3,8}$|^[a-z]+$/i;

/** What a formula refers to, and what can be referred to in it. */
export interface References {
  /** The words of a reference to a label, and where it leads if that is known. */
  refer: (label: string, inParentheses: boolean) => { words: string; href: string | undefined };
  /** The id of the row that has this label. */
  idOf: (label: string) => string;
}

/** Only known elements with known attributes leave; style becomes classes. */
export function clean(nodes: readonly ElementContent[], references: References): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'a') return [reference(node, references, false)];
    const children = clean(node.children, references);
    if (!elements.has(node.tagName)) return children;
    return [{ ...node, properties: propertiesOf(node, references), children }];
  });
}

/** A reference to a row with a label: a link where it stands alone, in a formula its words. */
export function reference(node: Element, { refer }: References, isAlone: boolean): Element {
  const { href } = node.properties;
  const label = (typeof href === 'string' ? href : '').replace(/^#/, '');
  const { words, href: to } = refer(label, classesOf(node).includes('tml-eqref'));
  const children: ElementContent[] = [{ type: 'text', value: words }];
  return isAlone && to !== undefined
    ? { type: 'element', tagName: 'a', properties: { className: ['math-ref'], href: to }, children }
    : { type: 'element', tagName: isAlone ? 'span' : 'mtext', properties: {}, children };
}

function propertiesOf(node: Element, { idOf }: References): Element['properties'] {
  const kept: Element['properties'] = {};
  const classes = classesOf(node).filter((name) => classShape.test(name));
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === 'id' && node.tagName === 'mtr') kept['id'] = idOf(String(value));
    else if (name === 'style') {
      for (const declaration of String(value).split(';').filter(Boolean)) {
        const [property, own = ''] = declaration.trim().split(':');
        const found = classOf(declaration.trim());
        if (property === 'color' && colour.test(own)) kept['mathcolor'] = own;
        else if (found !== undefined) classes.push(found);
      }
    } else if (attributes.has(name.toLowerCase())) kept[name.toLowerCase()] = String(value);
  }
  // TeX's ink is black; ours is the text's own.
  if (node.tagName === 'mspace' && kept['mathbackground'] === 'black') {
    delete kept['mathbackground'];
    classes.push('tml-rule');
  }
  if (classes.length > 0) kept['className'] = [...new Set(classes)];
  return kept;
}

export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}
