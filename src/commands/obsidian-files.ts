/** What an Obsidian vault says of its templates, and the folder that it then keeps from readers. */
export const templateSettings = '.obsidian/templates.json';
export const templateFolder = 'templates';

/**
 * Settings with which Obsidian writes what a garden reads, by their paths from the folder of the notes.
 * Links name a note as shortly as they can and follow it when it moves; a line end is the same to
 * Obsidian as it is to the site.
 * Form: https://help.obsidian.md/configuration-folder
 */
export function obsidianSettings(): Record<string, string> {
  return {
    '.obsidian/app.json': json({
      alwaysUpdateLinks: true,
      attachmentFolderPath: 'attachments',
      newLinkFormat: 'shortest',
      strictLineBreaks: true,
      useMarkdownLinks: false,
    }),
    // How the properties are shown that a garden reads: https://help.obsidian.md/properties
    '.obsidian/types.json': json({
      types: {
        ...{ aliases: 'aliases', cssclasses: 'multitext', tags: 'tags' },
        ...{ created: 'date', modified: 'date' },
        ...{ draft: 'checkbox', publish: 'checkbox', unlisted: 'checkbox' },
        ...{ toc: 'checkbox', trail: 'checkbox', typography: 'checkbox' },
        ...{ order: 'number' },
      },
    }),
  };
}

/** A template of a note with the properties that are wanted most, and where Obsidian looks for it. */
export function obsidianTemplate(): Record<string, string> {
  return {
    [templateSettings]: json({
      folder: templateFolder,
      dateFormat: 'YYYY-MM-DD',
      timeFormat: 'HH:mm',
    }),
    [`${templateFolder}/Note.md`]: `---
description:
created: "{{date}}"
tags: []
aliases: []
stage: seedling
---

`,
  };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
