import { describe, expect, it } from 'vitest';
import { foldName, foldNames, isDateOfPublication } from '../../src/garden/property-names.ts';
import { growFrom, publicIds, readNote } from '../build-garden.ts';

const noteWith = (key: string, value = '2024-03-05'): string => `---\n${key}: ${value}\n---\nText.`;

/** Names that other programs write, by what they mean here. */
const created = [
  ...['date_created', 'created_at', 'created_on', 'createdAt', 'create_date', 'creation_date'],
  ...['dateCreated', 'created_date', 'creationDate', 'created_time', 'createdTime', 'date_added'],
  ...['Date Created', 'created-at', 'CREATED'],
];
const published = [
  ...['pubDate', 'pub_date', 'publishDate', 'publish_date', 'date_published', 'published_at'],
  ...['pubDatetime', 'publishedAt', 'datePublished', 'published_date', 'publishedDate'],
  ...['publish_on', 'published_on', 'publication_date', 'publicationDate', 'posted', 'Date'],
];
const modified = [
  ...['lastmod', 'date_modified', 'modified_at', 'last_modified', 'date_updated', 'updated_at'],
  ...['updatedDate', 'updated_date', 'dateModified', 'updatedAt', 'lastModified', 'last_updated'],
  ...['modDatetime', 'modDate', 'mod_date', 'modified_date', 'modifiedDate', 'modified_time'],
  ...['modified_on', 'updated_on', 'lastUpdated', 'dateUpdated', 'modifiedAt', 'last_edited'],
  ...['Updated', 'last-modified'],
];

describe('other programs’ names of a property', () => {
  it.each([...created, ...published])('%s is when a note was written', (key) => {
    expect(readNote(noteWith(key)).created).toBe('2024-03-05');
    expect(isDateOfPublication(key)).toBe(true);
  });

  it.each(modified)('%s is when it was changed', (key) => {
    const note = readNote(noteWith(key));
    expect([note.modified, note.created]).toEqual(['2024-03-05', undefined]);
    expect(isDateOfPublication(key)).toBe(false);
  });

  it.each(['expiry', 'expiryDate', 'expiry_date', 'Expiry-Date'])('%s is when it ends', (key) => {
    const on = (today: string): string[] =>
      publicIds(growFrom({ 'a.md': noteWith(key) }, { today }));
    expect(on('2024-03-04')).toEqual(['a.md']);
    expect(on('2024-03-05')).toEqual([]);
  });

  it.each(['publishDate', 'posted', 'created'])(
    'what is to be published later waits: %s',
    (key) => {
      const on = (today: string): string[] =>
        publicIds(growFrom({ 'a.md': noteWith(key) }, { today }));
      expect(on('2024-03-04')).toEqual([]);
      expect(on('2024-03-05')).toEqual(['a.md']);
    },
  );
});

describe('of several names for one thing', () => {
  it.each<[data: Record<string, unknown>, key: string]>([
    [{ Date: 1, date: 2 }, 'date'],
    [{ pubDate: 1, Date: 2 }, 'Date'],
    [{ posted: 1, pubDate: 2 }, 'pubDate'],
    [{ date: null, posted: 2 }, 'posted'],
    [{ date: ' ', posted: 2 }, 'posted'],
    [{ date: '', Date: 2, posted: 3 }, 'Date'],
  ])('of %j the one that counts is %s', (data, key) => {
    expect(foldNames(data).get('date')).toEqual({ key, value: data[key] });
  });

  it('names are compared without case, and however words are joined', () => {
    expect(['Meta-Description', ' meta  description ', 'META_DESCRIPTION'].map(foldName)).toEqual(
      Array(3).fill('meta_description'),
    );
  });
});
