import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, fit, pan, reveal, zoom } from '../../src/features/graph/camera.ts';
import { findClusters, findClustersApart, noCluster } from '../../src/features/graph/clusters.ts';
import { labelsOf } from '../../src/features/graph/colour-labels.ts';
import { groupNotes, mostGroups } from '../../src/features/graph/colour-groups.ts';
import { fitLines } from '../../src/features/graph/fit-lines.ts';
import { gatherNeighbours, neighboursOf, unpackTies } from '../../src/features/graph/graph-data.ts';
import { GraphModel } from '../../src/features/graph/graph-model.ts';
import { GraphNames } from '../../src/features/graph/graph-names.ts';
import { layOut } from '../../src/features/graph/layout.ts';
import { drawNeighbourhood } from '../../src/features/graph/neighbourhood.ts';
import { packGraph } from '../../src/features/graph/pack-graph.ts';
import { drawPicture } from '../../src/features/graph/picture.ts';
import { shortestPath } from '../../src/features/graph/shortest-path.ts';
import { countTies, tieNumbers } from '../../src/features/graph/tie-numbers.ts';
import { graphColourWords } from '../../src/words/graph-colours.ts';
import { languages } from '../../src/words/languages.ts';
import { seededNumbers } from '../seed.ts';

/** A garden of some beds: most links stay within one, some notes have none. */
function beds(count: number): { ids: string[]; edges: Int32Array } {
  const random = seededNumbers(count);
  const ids = Array.from({ length: count }, (_, at) => `bed/note ${10_000 + at}.md`);
  const links = ids.map((_, at) =>
    at % 15 === 0
      ? []
      : Array.from({ length: 3 }, () => {
          const other = Math.floor(random() * count);
          const near = other - (other % 8) + (at % 8);
          const to = random() < 0.9 ? near : other;
          return ids[to % 15 === 0 ? at : to] ?? '';
        }),
  );
  return { ids, edges: tieNumbers(ids, (at) => links[at] ?? []) };
}

const distance = (places: Int32Array, a: number, b: number): number =>
  Math.hypot(
    (places[2 * a] ?? 0) - (places[2 * b] ?? 0),
    (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0),
  );

describe('the shortest way between two notes', () => {
  const ways = (count: number, pairs: [number, number][]) => {
    const edges = Int32Array.from(pairs.flat());
    return gatherNeighbours(countTies(count, edges), edges);
  };

  it.each<[string, [number, number][], number[] | undefined]>([
    ['along one edge', [[0, 3]], [0, 3]],
    [
      'over one note',
      [
        [0, 1],
        [1, 3],
      ],
      [0, 1, 3],
    ],
    [
      'not the longer way',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 4],
        [4, 3],
      ],
      [0, 4, 3],
    ],
    [
      'past the note with fewer edges',
      [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
        [1, 4],
        [1, 5],
      ],
      [0, 2, 3],
    ],
    [
      'in a ring',
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
      ],
      [0, 2, 3],
    ],
    [
      'nowhere',
      [
        [0, 1],
        [2, 3],
      ],
      undefined,
    ],
    ['nowhere at all', [], undefined],
  ])('%s', (_, pairs, path) => {
    const sorted = pairs.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    expect(shortestPath(ways(6, sorted), 0, 3)).toEqual(path);
  });

  it('to the note itself is no step', () => {
    expect(shortestPath(ways(2, [[0, 1]]), 1, 1)).toEqual([1]);
  });

  it('is as long as the other way round, and made of edges', () => {
    const { ids, edges } = beds(300);
    const all = gatherNeighbours(countTies(ids.length, edges), edges);
    for (let at = 1; at < 60; at++) {
      const [there, back] = [shortestPath(all, 1, at), shortestPath(all, at, 1)];
      expect(there?.length).toBe(back?.length);
      there?.slice(1).forEach((to, step) => {
        expect(neighboursOf(all, there[step] ?? -1)).toContain(to);
      });
    }
  });
});

describe('edges', () => {
  it('are each pair once, the lower number first, in order', () => {
    const links: Record<string, string[]> = { a: ['c', 'b', 'b', 'a'], b: ['a'], c: ['gone'] };
    const ids = ['a', 'b', 'c'];
    expect([...tieNumbers(ids, (at) => links[ids[at] ?? ''] ?? [])]).toEqual([0, 1, 0, 2]);
  });

  it('survive being written down', () => {
    const pair = fc.tuple(fc.nat(19), fc.nat(19));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const ids = Array.from({ length: 20 }, (_, at) => String.fromCharCode(97 + at));
        const edges = tieNumbers(ids, (at) =>
          pairs.flatMap(([from, to]) => (from === at ? [ids[to] ?? ''] : [])),
        );
        const notes = ids.map((title) => ({
          title,
          address: '/',
          stage: undefined,
          tags: [],
          folder: '',
          isQuiet: false,
        }));
        const packed = packGraph(notes, {
          edges,
          places: new Int32Array(40),
          clusters: new Int32Array(20),
        });
        expect(unpackTies(packed.edges)).toEqual(edges);
        const counts = countTies(20, edges);
        const neighbours = gatherNeighbours(counts, edges);
        for (const at of ids.keys())
          expect(neighboursOf(neighbours, at)).toHaveLength(counts[at] ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the layout', () => {
  const graph = beds(300);
  const places = layOut(graph);

  it('is the same at every time', () => {
    expect(layOut(beds(300))).toEqual(places);
  });

  it('puts what is tied nearer together than what is not', () => {
    let tied = 0;
    for (let i = 0; i < graph.edges.length; i += 2)
      tied += distance(places, graph.edges[i] ?? 0, graph.edges[i + 1] ?? 0);
    let any = 0;
    for (let at = 1; at < 300; at++) any += distance(places, at, (at * 7) % 300);
    expect((2 * tied) / graph.edges.length).toBeLessThan((0.6 * any) / 299);
  });

  it('puts no two notes in one place', () => {
    const spots = Array.from(graph.ids, (_, at) => `${places[2 * at]} ${places[2 * at + 1]}`);
    expect(new Set(spots).size).toBe(300);
  });

  it('puts notes without edges around the others', () => {
    const counts = countTies(300, graph.edges);
    const far = (at: number): number => Math.hypot(places[2 * at] ?? 0, places[2 * at + 1] ?? 0);
    const alone = graph.ids.flatMap((_, at) => (counts[at] === 0 ? [far(at)] : []));
    const together = graph.ids.flatMap((_, at) => (counts[at] === 0 ? [] : [far(at)]));
    const mean = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(alone.length).toBeGreaterThan(5);
    expect(Math.min(...alone)).toBeGreaterThan(1.5 * mean(together));
  });

  it.each([
    ['at the end', 'zzz.md'],
    ['at the start', 'aaa.md'],
  ])('moves little for one note more, %s', (_, id) => {
    const ids = [...graph.ids, id].sort();
    const shift = id === 'aaa.md' ? 1 : 0;
    const links = new Map<string, string[]>([[id, [graph.ids[5] ?? '']]]);
    for (let i = 0; i < graph.edges.length; i += 2) {
      const from = graph.ids[graph.edges[i] ?? 0] ?? '';
      links.set(from, [...(links.get(from) ?? []), graph.ids[graph.edges[i + 1] ?? 0] ?? '']);
    }
    const after = layOut({ ids, edges: tieNumbers(ids, (at) => links.get(ids[at] ?? '') ?? []) });
    const width = Math.max(...places) - Math.min(...places);
    const moved = graph.ids
      .map((__, at) =>
        Math.hypot(
          (places[2 * at] ?? 0) - (after[2 * (at + shift)] ?? 0),
          (places[2 * at + 1] ?? 0) - (after[2 * (at + shift) + 1] ?? 0),
        ),
      )
      .sort((a, b) => a - b);
    expect(moved[150]).toBeLessThan(0.03 * width);
    expect(moved[270]).toBeLessThan(0.08 * width);
  });

  it.each([
    ['nothing', 0, []],
    ['one note', 1, []],
    ['two islands', 4, [0, 1, 2, 3]],
    ['a star', 40, Array.from({ length: 39 }, (_, at) => [0, at + 1]).flat()],
  ])('copes with %s', (_, count, edges) => {
    const ids = Array.from({ length: count }, (__, at) => `${100 + at}`);
    const found = layOut({ ids, edges: Int32Array.from(edges) });
    expect(found).toHaveLength(2 * count);
    expect(Math.max(0, ...found.map(Math.abs))).toBeLessThan(2000);
  });
});

describe('a note’s neighbourhood', () => {
  const titles = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `A rather long title of note ${at}`);

  it.each([1, 2, 5, 12, 13, 24])('of %i has room for every title', (count) => {
    const { notes, width, height } = drawNeighbourhood(titles(count), []);
    for (const isLeft of [false, true]) {
      const side = notes.filter((note) => note.isLeft === isLeft).sort((a, b) => a.y - b.y);
      side.forEach((note, at) => {
        const next = side[at + 1];
        expect((next?.y ?? Infinity) - note.y).toBeGreaterThanOrEqual(13 * note.lines.length);
      });
    }
    for (const { x, y, textX } of notes) {
      expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true]);
      expect([textX > 60, textX < width - 60]).toEqual([true, true]);
    }
  });

  it('shows edges between neighbours', () => {
    expect(drawNeighbourhood(titles(4), []).between).toBe('');
    expect(drawNeighbourhood(titles(4), [[0, 3]]).between).toMatch(/^M\d+ \d+Q[\d ]+$/);
  });
});

describe('words in a narrow room', () => {
  it.each([
    ['Short', 100, 2, ['Short'], false],
    ['Three hats in one conversation', 110, 2, ['Three hats in one', 'conversation'], false],
    ['Three hats in one conversation', 110, 1, ['Three hats in on…'], true],
    ['あたらしい庭のつくりかた', 80, 2, ['あたらしい庭', 'のつくりかた'], false],
    ['Unreadablewordwithoutend', 60, 2, ['Unreadabl', 'ewordwi…'], true],
    ['👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 20, 1, ['👩‍👩‍👧‍👧…'], true],
    ['', 60, 2, [], false],
  ])('%s', (text, room, most, lines, isCut) => {
    expect(fitLines(text, room, most)).toEqual({ lines, isCut });
  });
});

describe('the still picture', () => {
  it('is bounded, however large the garden', () => {
    const graph = beds(2000);
    const bounds = { size: 400, notes: 150, edges: 180, names: 10 };
    const picture = drawPicture({ ...graph, places: layOut(graph) }, bounds);
    expect(picture.points.join('').match(/M/g)?.length).toBe(150);
    expect(picture.edges.match(/M/g)?.length ?? 0).toBeLessThanOrEqual(180);
    expect(picture.named.length).toBeLessThanOrEqual(10);
    expect([picture.width <= 400, picture.height <= 400]).toEqual([true, true]);
  });
});

describe('clusters', () => {
  /** Beds of notes that are tied in a ring and by chords, with a tie from each bed to the next. */
  function tiedBeds(count: number, size: number): { ids: string[]; links: Map<string, string[]> } {
    const ids = Array.from({ length: count * size }, (_, at) => `note ${10_000 + at}.md`);
    const links = new Map<string, string[]>();
    for (const [at, id] of ids.entries()) {
      const bed = at - (at % size);
      const inBed = (step: number): string => ids[bed + ((at + step) % size)] ?? '';
      const next = at % size === 0 ? [ids[(bed + size) % ids.length] ?? ''] : [];
      links.set(id, [inBed(1), inBed(2), inBed(3), ...next]);
    }
    return { ids, links };
  }
  const found = (ids: readonly string[], links: ReadonlyMap<string, readonly string[]>) => {
    const sorted = ids.toSorted();
    const edges = tieNumbers(sorted, (at) => links.get(sorted[at] ?? '') ?? []);
    const clusters = findClusters({ ids: sorted, edges });
    return new Map(sorted.map((id, at) => [id, clusters[at] ?? noCluster]));
  };
  /** How many notes are not where most of those are that were with them before. */
  const strayed = (before: Map<string, number>, after: Map<string, number>): number => {
    const groups = Map.groupBy(before.keys(), (id) => before.get(id));
    let stray = 0;
    for (const ids of groups.values()) {
      const sizes = Map.groupBy(ids, (id) => after.get(id)).values();
      stray += ids.length - Math.max(...Array.from(sizes, ({ length }) => length));
    }
    return stray;
  };

  it('are the beds, the largest first, and nothing for a note without ties', () => {
    const { ids, links } = tiedBeds(6, 12);
    const more = new Map([...links, ['in the last.md', [ids.at(-1) ?? '']], ['alone.md', []]]);
    const clusters = found([...more.keys()], more);
    expect(clusters.get('alone.md')).toBe(noCluster);
    const last = ids.slice(60).concat('in the last.md');
    expect(new Set(last.map((id) => clusters.get(id)))).toEqual(new Set([0]));
    for (let bed = 0; bed < 5; bed++)
      expect(new Set(ids.slice(12 * bed, 12 * bed + 12).map((id) => clusters.get(id))).size).toBe(
        1,
      );
    expect(new Set(clusters.values()).size).toBe(7);
  });

  it('are the same at every time, and few notes leave theirs for one note more', () => {
    const { ids, edges } = beds(900);
    const links = new Map<string, string[]>();
    for (let i = 0; i < edges.length; i += 2) {
      const from = ids[edges[i] ?? 0] ?? '';
      links.set(from, [...(links.get(from) ?? []), ids[edges[i + 1] ?? 0] ?? '']);
    }
    const before = found(ids, links);
    expect(found(ids, links)).toEqual(before);
    const moved = ['aaa.md', 'bed/note 10450.5.md', 'zzz.md'].map((id) => {
      const more = new Map([...links, [id, [ids[5] ?? '', ids[13] ?? '']]]);
      return strayed(before, found([...ids, id], more)) / ids.length;
    });
    for (const share of moved) expect(share).toBeLessThan(0.05);
  });

  it('of notes that are seen apart hold none of the others', () => {
    const { ids, links } = tiedBeds(4, 6);
    const edges = tieNumbers(ids, (at) => links.get(ids[at] ?? '') ?? []);
    const isApart = ids.map((_, at) => at >= 12);
    const clusters = findClustersApart({ ids, edges }, isApart);
    const beds = [0, 6, 12, 18].map((at) => new Set(clusters.slice(at, at + 6)));
    expect(beds.map((bed) => [...bed])).toEqual([[0], [1], [2], [3]]);
  });

  it.each<[string, number, number[]]>([
    ['nothing', 0, []],
    ['one note', 1, []],
    ['a star', 40, Array.from({ length: 39 }, (_, at) => [0, at + 1]).flat()],
  ])('cope with %s', (_, count, edges) => {
    const ids = Array.from({ length: count }, (__, at) => `${100 + at}`);
    const clusters = findClusters({ ids, edges: Int32Array.from(edges) });
    expect([...new Set(clusters)]).toEqual(count === 0 ? [] : [count === 1 ? noCluster : 0]);
  });
});

describe('groups with a colour of their own', () => {
  const every = (): boolean => true;

  it('are made by what most notes share, then by what most of the others do', () => {
    const { groups, of, others } = groupNotes([[0, 1], [0], [1, 2], [2], [2, 0], []], every);
    expect(groups).toEqual([
      { label: 0, count: 3 },
      { label: 2, count: 2 },
    ]);
    expect([...of]).toEqual([0, 0, 1, 1, 0, mostGroups]);
    expect(others).toBe(1);
  });

  it('leave aside what nearly all notes share beside other things', () => {
    const { groups } = groupNotes([[0, 1], [0, 1], [0, 2], [0]], every);
    expect(groups.map(({ label }) => label)).toEqual([1, 2]);
    expect(groupNotes([[4], [4]], every).groups).toEqual([{ label: 4, count: 2 }]);
  });

  it('are made by notes that are shown, and hold the others all the same', () => {
    const { groups, of, others } = groupNotes([[0], [1], [1], [0]], (at) => at !== 1 && at !== 2);
    expect(groups).toEqual([{ label: 0, count: 2 }]);
    expect([...of]).toEqual([0, mostGroups, mostGroups, 0]);
    expect(others).toBe(0);
    expect([...groupNotes([[0], [0]], (at) => at === 0).of]).toEqual([0, 0]);
  });

  it('are a few, of many labels', () => {
    const { groups, others } = groupNotes(
      Array.from({ length: 40 }, (_, at) => [at % 20]),
      every,
    );
    expect(groups).toHaveLength(mostGroups);
    expect(others).toBe(40 - 2 * mostGroups);
  });

  it('have words in every language that the site speaks', () => {
    expect(Object.keys(graphColourWords).sort()).toEqual([...languages.keys()].sort());
  });
});

describe('the camera', () => {
  const size = { width: 800, height: 600 };
  const camera = { x: 10, y: 20, scale: 0.5 };

  it('sees all that it should', () => {
    const { x, y, scale } = fit([0, 0, 1000, 0, 0, 500], [0, 1, 2], size);
    expect([x, y]).toEqual([500, 250]);
    expect(1000 * scale).toBeLessThanOrEqual(800);
  });

  it('keeps the point under the hand where it is when it zooms', () => {
    const before = [(100 - 400) / camera.scale + camera.x, (50 - 300) / camera.scale + camera.y];
    const after = zoom(camera, 1.7, size, [100, 50]);
    expect((100 - 400) / after.scale + after.x).toBeCloseTo(before[0] ?? 0);
    expect((50 - 300) / after.scale + after.y).toBeCloseTo(before[1] ?? 0);
  });

  it('has a nearest and a farthest', () => {
    expect(zoom(camera, 1e9, size).scale).toBe(6);
    expect(zoom(camera, 1e-9, size).scale).toBe(0.01);
  });

  it('moves by pixels, and only as far as it must', () => {
    expect(pan(camera, 50, -50)).toEqual({ x: 110, y: -80, scale: 0.5 });
    expect(reveal(camera, 20, 30, size)).toEqual(camera);
    expect(reveal(camera, 5000, 20, size).x).toBe(5000 - 340 / 0.5);
    expect(between(camera, { x: 20, y: 40, scale: 2 }, 1)).toEqual({ x: 20, y: 40, scale: 2 });
  });
});

describe('the filter', () => {
  const notes = [
    {
      title: 'Café in spring',
      address: '/a/',
      stage: 'seedling',
      tags: ['food', 'food/tea'],
      folder: 'kitchen/cups',
      isQuiet: false,
    },
    {
      title: 'Spring cleaning',
      address: '/b/',
      stage: undefined,
      tags: [],
      folder: '',
      isQuiet: false,
    },
    {
      title: 'Tea',
      address: '/c/',
      stage: 'evergreen',
      tags: ['food'],
      folder: 'kitchen',
      isQuiet: false,
    },
    {
      title: 'How to',
      address: '/d/',
      stage: 'seedling',
      tags: ['help'],
      folder: 'manual',
      isQuiet: true,
    },
  ] as const;
  const model = new GraphModel({
    titleNodes: undefined,
    ...packGraph(notes, {
      edges: Int32Array.from([0, 1]),
      places: Int32Array.from([0, 0, 10, 0, 100, 0, 200, 0]),
      clusters: Int32Array.from([0, 0, noCluster, noCluster]),
    }),
  });

  it.each([
    ['nothing', { text: '', tag: undefined, stage: undefined, all: false }, [1, 1, 1, 0]],
    [
      'letters without marks',
      { text: 'cafe', tag: undefined, stage: undefined, all: false },
      [1, 0, 0, 0],
    ],
    [
      'words in any order',
      { text: 'spring CAFÉ', tag: undefined, stage: undefined, all: false },
      [1, 0, 0, 0],
    ],
    ['a tag', { text: '', tag: 0, stage: undefined, all: false }, [1, 0, 1, 0]],
    ['a tag below', { text: '', tag: 1, stage: undefined, all: false }, [1, 0, 0, 0]],
    ['a stage', { text: '', tag: undefined, stage: 3, all: false }, [0, 0, 1, 0]],
    ['all of it', { text: 'tea', tag: 0, stage: 1, all: false }, [0, 0, 0, 0]],
    ['what is quiet', { text: '', tag: undefined, stage: undefined, all: true }, [1, 1, 1, 1]],
    ['a word of it', { text: 'how', tag: undefined, stage: undefined, all: false }, [0, 0, 0, 1]],
    ['its tag', { text: '', tag: 2, stage: undefined, all: false }, [0, 0, 0, 1]],
  ])('asks for %s', (_, filter, passes) => {
    expect([...model.match(filter)]).toEqual(passes);
  });

  it('knows by what notes are told apart, folders above their own included', () => {
    const { folders } = model.data;
    expect(folders).toEqual(['kitchen', 'kitchen/cups', 'manual']);
    expect(labelsOf(model.data, 'folder')).toEqual([[0, 1], [], [0], [2]]);
    expect(labelsOf(model.data, 'tag')).toEqual([[0, 1], [], [0], [2]]);
    expect(labelsOf(model.data, 'stage')).toEqual([[1], [], [3], [1]]);
    expect(labelsOf(model.data, 'cluster')).toEqual([[0], [0], [], []]);
  });

  it('finds the nearest note that passes', () => {
    expect(model.nearest(4, 0, 50, Uint8Array.from([1, 1, 1]))).toBe(0);
    expect(model.nearest(4, 0, 50, Uint8Array.from([0, 1, 1]))).toBe(1);
    expect(model.nearest(4, 0, 3, Uint8Array.from([1, 1, 1]))).toBeUndefined();
  });
});

describe('names', () => {
  const size = { width: 400, height: 300 };
  const at = (x: number, y: number) => ({ x, y, radius: 4 });

  it('stand above their points, else below or beside them, on no other and on no point', () => {
    const [one, above] = [at(200, 150), at(200, 135)];
    expect(new GraphNames(size, [one]).place(one, 60)?.foot).toBeLessThan(150);
    expect(new GraphNames(size, [one, above]).place(one, 60)?.foot).toBeGreaterThan(160);
    const names = new GraphNames(size, [one, above, at(200, 165)]);
    expect(names.place(one, 60)?.middle).toBeGreaterThan(230);
    expect(names.place(one, 60)?.middle).toBeLessThan(170);
    expect(names.place(one, 60)).toBeUndefined();
    expect(names.place(one, 60, 'none')).toBeDefined();
    expect(names.count).toBe(3);
  });

  it('are moved in at the rim', () => {
    const one = at(2, 2);
    const spot = new GraphNames(size, [one]).place(one, 60);
    expect(spot?.middle).toBeGreaterThanOrEqual(30);
    expect(spot?.foot).toBeGreaterThan(6);
  });

  it('never lie on a point', () => {
    const spot = fc.tuple(fc.nat(400), fc.nat(300));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 80 }), (spots) => {
        const points = spots.map(([x, y]) => at(x, y));
        const names = new GraphNames(size, points);
        for (const point of points) {
          const place = names.place(point, 70);
          if (!place) continue;
          const isOn = ({ x, y }: { x: number; y: number }): boolean =>
            Math.abs(x - place.middle) <= 35 && y >= place.foot - 13 && y <= place.foot + 5;
          expect(points.some(isOn)).toBe(false);
        }
      }),
    );
  });
});
