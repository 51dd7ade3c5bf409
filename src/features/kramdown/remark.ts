import type { BlockContent, Literal, Parent, PhrasingContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { teach } from '../../markdown/teach.ts';
import { htmlBlocks } from './html-blocks.ts';
import { kramdownSyntax } from './syntax.ts';
import { wideAddresses } from './wide-address.ts';

/** `{: … }`, before it is known what it belongs to. */
export interface AttributeMark extends Literal {
  type: 'attributeList';
  /** Whether it has a line of its own. */
  isBlock: boolean;
}

/** `*[HTML]: …`. */
interface Abbreviation extends Literal {
  type: 'abbreviation';
}

/** `{::comment}…{:/}` or `{::nomarkdown}…{:/}`. */
interface KramdownExtension extends Literal {
  type: 'kramdownExtension';
}

/** An abbreviation where it stands in the text. */
export interface Abbreviated extends Parent {
  type: 'abbreviated';
  children: PhrasingContent[];
}

export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: BlockContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  /** Whether its paragraphs are shown as such. */
  isLoose?: boolean;
  children: BlockContent[];
}

interface Kramdown {
  attributeList: AttributeMark;
  kramdownExtension: KramdownExtension;
}

declare module 'mdast' {
  interface BlockContentMap extends Kramdown {
    abbreviation: Abbreviation;
    definitionList: DefinitionList;
    definitionDescription: DefinitionDescription;
  }
  interface PhrasingContentMap extends Kramdown {
    abbreviated: Abbreviated;
  }
  interface RootContentMap extends Kramdown {
    abbreviation: Abbreviation;
    abbreviated: Abbreviated;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}

/** Teaches remark what kramdown adds to Markdown; `applyKramdown` then gives it its meaning. */
export function remarkKramdown(this: Processor): void {
  teach(
    this,
    [kramdownSyntax(), htmlBlocks(), wideAddresses()],
    [
      {
        enter: {
          attributeList: literal((value) => ({ type: 'attributeList', value, isBlock: false })),
          attributeListLine: literal((value) => ({ type: 'attributeList', value, isBlock: true })),
          abbreviation: literal((value) => ({ type: 'abbreviation', value })),
          kramdownExtension: literal((value) => ({ type: 'kramdownExtension', value })),
          kramdownExtensionBlock: literal((value) => ({ type: 'kramdownExtension', value })),
          definitionDescription(this: CompileContext, token: Token): void {
            this.enter({ type: 'definitionDescription', children: [] }, token);
          },
        },
        exit: {
          attributeList: exit,
          attributeListLine: exit,
          abbreviation: exit,
          kramdownExtension: exit,
          kramdownExtensionBlock: exit,
          definitionDescription: exit,
        },
      },
    ],
  );
}

function literal(make: (value: string) => Parameters<CompileContext['enter']>[0]) {
  return function (this: CompileContext, token: Token): void {
    this.enter(make(this.sliceSerialize(token)), token);
  };
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}
