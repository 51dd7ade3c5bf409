import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import { UnknownLiquid } from './filters.ts';
import { type LinkTarget, Output } from './output.ts';
import { encodeSigns } from './values.ts';

/** The tags that run; what others ask for stays as it is written. */
const known = [
  ...['assign', 'capture', 'case', 'cycle', 'decrement', 'for', 'break', 'continue', 'if'],
  ...['increment', 'tablerow', 'unless'],
];

/** Tags that go on to an end of their own. */
export const blockTags: ReadonlySet<string> = new Set([
  ...['capture', 'case', 'for', 'highlight', 'if', 'tablerow', 'unless'],
]);

/** Set while code is made, in which a value that nobody knows is the code's own. */
export const inCode = 'in code';
/** Includes within includes, at most. */
const deepest = 20;

/**
 * Teaches Jekyll's own tags, and forgets those that Jekyll does not know.
 * Rules: https://jekyllrb.com/docs/liquid/tags/ and https://jekyllrb.com/docs/includes/
 *
 * @param includeOf the templates of a file below `_includes`; undefined when there is none
 */
export function addTags(
  liquid: Liquid,
  includeOf: (name: string) => readonly Template[] | undefined,
): void {
  for (const name of Object.keys(liquid.tags))
    if (!known.includes(name)) Reflect.deleteProperty(liquid.tags, name);
  liquid.registerTag('link', LinkTag);
  liquid.registerTag('post_url', LinkTag);
  liquid.registerTag('gist', GistTag);
  liquid.registerTag('highlight', HighlightTag);
  liquid.registerTag('include', includeTag(includeOf));
  liquid.registerTag('include_cached', includeTag(includeOf));
}

/** `{% link path %}` and `{% post_url name %}`. */
class LinkTag extends Tag {
  readonly #target: LinkTarget;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const target = targetOf(token);
    if (!target) throw new UnknownLiquid('no target');
    this.#target = target;
  }

  render(_: Context, emitter: Emitter): void {
    if (emitter instanceof Output) emitter.link(this.#target);
    else emitter.write(this.#target.url);
  }
}

function targetOf({ name, args }: TagToken): LinkTarget | undefined {
  const path = bare(args)
    .replace(/^["']|["']$/g, '')
    .replace(/^\/+/, '');
  if (path === '' || /[\r\n]/.test(path)) return undefined;
  if (name === 'link') return { url: encodeSigns(`/${path}`), words: path };
  const post = path.slice(path.lastIndexOf('/') + 1).replace(/^\d+-\d+-\d+-/, '');
  const words = post.replace(/[-_]+/g, ' ').trim();
  return { url: encodeSigns(path), words: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** `{% gist name/number %}` of jekyll-gist: a link, since nothing of other sites is loaded. */
class GistTag extends Tag {
  readonly #gist: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const [gist = ''] = /^[\w./-]+/.exec(bare(token.args)) ?? [];
    if (gist === '') throw new UnknownLiquid('no gist');
    this.#gist = gist;
  }

  render(_: Context, emitter: Emitter): void {
    emitter.write(`[gist ${this.#gist}](https://gist.github.com/${this.#gist})`);
  }
}

/** `{% highlight lang %}…{% endhighlight %}`: code, in which Liquid runs too. */
class HighlightTag extends Tag {
  readonly #options: string[];
  readonly #templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.#options = bare(token.args).replace(/["']/g, '').split(/\s+/);
    const end = { isFound: false };
    parser
      .parseStream(rest)
      .on('tag:endhighlight', function () {
        end.isFound = true;
        this.stop();
      })
      .on('template', (template: Template) => {
        this.#templates.push(template);
      })
      .start();
    if (!end.isFound) throw new UnknownLiquid('not closed');
  }

  *render(ctx: Context, emitter: Emitter): Generator {
    const outer = ctx.getRegister(inCode, false);
    ctx.setRegister(inCode, true);
    const code = String(yield this.liquid.renderer.renderTemplates(this.#templates, ctx));
    ctx.setRegister(inCode, outer);
    if (emitter instanceof Output) emitter.holdCode(this.#options, code);
    else {
      const fence = '`'.repeat(
        Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)),
      );
      emitter.write(
        `\n${fence}${this.#options[0] ?? ''}\n${code.replace(/^\n+/, '').trimEnd()}\n${fence}\n`,
      );
    }
  }
}

const parameter = /([\w-]+)\s*=\s*(?:("(?:[^"\\]|\\.)*")|('(?:[^'\\]|\\.)*')|([\w.[\]-]+))\s*/y;

/** `{% include file.html name="value" other=page.title %}`. */
function includeTag(includeOf: (name: string) => readonly Template[] | undefined) {
  return class IncludeTag extends Tag {
    readonly file: string;
    readonly parameters: [name: string, value: string | Value][] = [];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const [, file = '', given = ''] =
        /^(\{\{[^{}]*\}\}|[^\s{}]+)(\s[\s\S]*)?$/.exec(bare(token.args)) ?? [];
      if (file === '') throw new UnknownLiquid('no file');
      this.file = file;
      parameter.lastIndex = 0;
      const list = given.trim();
      for (let at = 0; at < list.length; at = parameter.lastIndex) {
        const [, name = '', double, single, path = ''] = parameter.exec(list) ?? [];
        if (name === '') throw new UnknownLiquid('no parameter');
        const quoted = double ?? single;
        const value = quoted?.slice(1, -1).replace(/\\(["'])/g, '$1');
        this.parameters.push([name, value ?? new Value(path, liquid)]);
      }
    }

    *render(ctx: Context, emitter: Emitter): Generator {
      const name = this.file.startsWith('{{')
        ? String(yield new Value(this.file.slice(2, -2), this.liquid).value(ctx, true))
        : this.file;
      const templates = includeOf(name.replace(/^["']|["']$/g, ''));
      const depth = ctx.getRegister<number>('includes', 0);
      if (!templates || depth >= deepest) throw new UnknownLiquid(`no include ${name}`);
      const include: Record<string, unknown> = {};
      for (const [key, value] of this.parameters)
        include[key] = typeof value === 'string' ? value : yield value.value(ctx, true);
      ctx.setRegister('includes', depth + 1);
      ctx.push({ include });
      yield this.liquid.renderer.renderTemplates([...templates], ctx, emitter);
      ctx.pop();
      ctx.setRegister('includes', depth);
    }
  };
}

/** What stands in a tag, without the dash that eats blanks after it. */
function bare(args: string): string {
  return args.trim().replace(/-$/, '').trim();
}
