import { languageFor } from './choice.ts';

/** What stands above the comments of readers, by language. */
export const comments: Readonly<Record<string, string>> = {
  ar: 'التعليقات',
  de: 'Kommentare',
  en: 'Comments',
  es: 'Comentarios',
  fr: 'Commentaires',
  he: 'תגובות',
  hi: 'टिप्पणियाँ',
  it: 'Commenti',
  ja: 'コメント',
  ko: '댓글',
  nl: 'Reacties',
  pl: 'Komentarze',
  pt: 'Comentários',
  tr: 'Yorumlar',
  uk: 'Коментарі',
  'zh-Hans': '评论',
  'zh-Hant': '留言',
};

/** The same for a language tag such as `de-AT`; in English where nobody has said it yet. */
export function commentsIn(lang: string): string {
  return comments[languageFor(lang) ?? 'en'] ?? 'Comments';
}
