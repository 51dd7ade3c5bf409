import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * Lets emphasis and strikethrough end next to the punctuation of Chinese, Japanese and Korean, which
 * stands without blanks: `**强调。**然后` is emphasis here. Text without their letters is read as CommonMark
 * reads it.
 * Rule: https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export function remarkCjkEmphasis(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  (data.micromarkExtensions ??= []).push(cjkFriendlyExtension(), gfmStrikethroughCjkFriendly());
}
