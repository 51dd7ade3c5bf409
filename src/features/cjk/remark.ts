import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import type { Processor } from 'unified';
import { teach } from '../../markdown/teach.ts';

/**
 * Lets emphasis and strikethrough end next to the punctuation of Chinese, Japanese and Korean, which
 * stands without blanks: `**强调。**然后` is emphasis here. Text without their letters is read as CommonMark
 * reads it.
 * Rule: https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export function remarkCjkEmphasis(this: Processor): void {
  teach(this, [cjkFriendlyExtension(), gfmStrikethroughCjkFriendly()]);
}
