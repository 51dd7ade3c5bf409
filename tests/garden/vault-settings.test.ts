import { describe, expect, it } from 'vitest';
import {
  type AlsoPublish,
  isSettingsFile,
  keptByVault,
  readVaultSettings,
} from '../../src/garden/vault-settings.ts';

const settings = readVaultSettings({
  'app.json': JSON.stringify({
    userIgnoreFilters: ['Archive/', 'Work/notes', '/\\.tmp\\./', '/[/'],
  }),
  'templates.json': '{"folder":"Meta/Templates"}',
  'daily-notes.json': '{"folder":"Journal","format":"YYYY/MM-MMMM/YYYY-MM-DD-dddd"}',
  'plugins/templater-obsidian/data.json': '{"templates_folder":"tpl"}',
});
const keptBy = (path: string, also: AlsoPublish = []) => keptByVault(path, settings, also);

it.each([
  ['.obsidian/app.json', true],
  ['.obsidian/plugins/periodic-notes/data.json', true],
  ['.obsidian/workspace.json', false],
  ['app.json', false],
  ['notes/.obsidian/app.json', false],
])('%s is a file of settings: %s', (path, is) => {
  expect(isSettingsFile(path)).toBe(is);
});

describe('what an Obsidian vault keeps from readers', () => {
  it.each([
    ['Archive/old.md', 'excluded'],
    ['archive/deep/old.md', 'excluded'],
    ['Archives/x.md', undefined],
    ['Work/notes/a.md', 'excluded'],
    ['Work/other.md', undefined],
    ['a.tmp.md', 'excluded'],
    ['Meta/Templates/Book.md', 'templates'],
    ['meta/templates/Book.md', 'templates'],
    ['Meta/Other.md', undefined],
    ['tpl/x.md', 'templates'],
    ['Journal/2024/03-March/2024-03-05-Tuesday.md', 'daily'],
    ['Journal/On journals.md', undefined],
    ['a.md', undefined],
  ])('%s: %s', (path, by) => {
    expect(keptBy(path)).toBe(by);
  });

  it('may be published all the same', () => {
    expect(keptBy('Archive/old.md', ['excluded'])).toBeUndefined();
    expect(keptBy('tpl/x.md', ['templates'])).toBeUndefined();
    expect(keptBy('Journal/2024/03-March/2024-03-05-Tuesday.md', ['daily'])).toBeUndefined();
  });

  it('has daily notes at the top where they have no folder', () => {
    const plain = readVaultSettings({ 'daily-notes.json': '{}' });
    expect(keptByVault('2024-03-05.md', plain, [])).toBe('daily');
    expect(keptByVault('Notes.md', plain, [])).toBeUndefined();
    expect(keptByVault('2024-03-05.md', readVaultSettings({}), [])).toBeUndefined();
  });

  it.each([
    ['Cal/2024-W10.md', 'daily'],
    ['Cal/2024-10.md', undefined],
    ['Months/2024/March.md', 'daily'],
    ['1984.md', undefined],
    ['Work/05.03.2024.md', 'daily'],
    ['tpl/week.md', 'templates'],
  ])('has the notes of other periods that their owner turned on: %s', (path, by) => {
    const periods = readVaultSettings({
      'plugins/periodic-notes/data.json': JSON.stringify({
        weekly: { enabled: true, folder: 'Cal', template: 'tpl/week' },
        monthly: { enabled: true, folder: 'Months', format: 'YYYY/MMMM' },
        yearly: { enabled: false },
        calendarSets: [
          { id: 'Work', day: { enabled: true, folder: 'Work', format: 'DD.MM.YYYY' } },
        ],
      }),
    });
    expect(keptByVault(path, periods, [])).toBe(by);
    expect(keptByVault(path, periods, ['daily', 'templates'])).toBeUndefined();
  });

  it.each<[set: object, path: string, by: string | undefined]>([
    [{ daily: { enabled: true } }, '2024-03-05.md', 'daily'],
    [{ day: { enabled: true } }, '2024-03-05.md', 'daily'],
    [{ weekly: { enabled: true } }, '2024-W10.md', 'daily'],
    [{ week: { enabled: true } }, '2024-W10.md', 'daily'],
    [{ monthly: { enabled: true } }, '2024-03.md', 'daily'],
    [{ month: { enabled: true } }, '2024-03.md', 'daily'],
    [{ quarterly: { enabled: true } }, '2024-Q1.md', 'daily'],
    [{ quarter: { enabled: true } }, '2024-Q1.md', 'daily'],
    [{ yearly: { enabled: true } }, '2024.md', 'daily'],
    [{ year: { enabled: true } }, '2024.md', 'daily'],
    [{ year: { enabled: true, format: ' ' } }, '2024.md', 'daily'],
    [{ year: { enabled: true, folder: ' Years/ ' } }, 'Years/2024.md', 'daily'],
    [{ year: { enabled: true, folder: 3 } }, '2024.md', 'daily'],
    [{ year: { enabled: true, templatePath: 'T/Year' } }, 'T/Year.md', 'templates'],
    [{ year: { enabled: true } }, 'Notes of 2024.md', undefined],
    [{ year: { enabled: 'yes' } }, '2024.md', undefined],
    [{ year: 'yes' }, '2024.md', undefined],
    [{ calendarSets: [{ month: { enabled: true } }, null] }, '2024-03.md', 'daily'],
    [{ calendarSets: { month: { enabled: true } } }, '2024-03.md', undefined],
  ])('has the periods of %j: %s', (set, path, by) => {
    const periods = readVaultSettings({
      'plugins/periodic-notes/data.json': JSON.stringify(set),
    });
    expect(keptByVault(path, periods, [])).toBe(by);
  });

  it.each([
    ['{}', 'Excalidraw/Scripts/Fit.md', 'templates'],
    ['{}', 'Excalidraw/Notes.md', undefined],
    ['{"scriptFolderPath":"x/y","templateFilePath":"x/T"}', 'x/y/Fit.md', 'templates'],
    ['{"scriptFolderPath":"x/y","templateFilePath":"x/T"}', 'x/T.md', 'templates'],
    ['{"scriptFolderPath":""}', 'Excalidraw/Scripts/Fit.md', undefined],
  ])('has what Excalidraw works with: %s, %s', (data, path, by) => {
    const drawing = readVaultSettings({ 'plugins/obsidian-excalidraw-plugin/data.json': data });
    expect(keptByVault(path, drawing, [])).toBe(by);
  });

  it('is nothing where its files say nothing', () => {
    const broken = readVaultSettings({ 'app.json': '{', 'templates.json': '[]' });
    expect(broken).toEqual({ excluded: [], templates: [], daily: [] });
  });
});
