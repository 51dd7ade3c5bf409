import type { Camera, Size } from './camera.ts';
import type { GraphModel } from './graph-model.ts';
import { GraphNames, type Point } from './graph-names.ts';

/** Notes that have a colour and a shape in common. */
export interface Groups {
  /** For each note the number of its group, or the number of groups. */
  of: Uint8Array;
  /** The number of groups. */
  most: number;
  /** Adds the shape of a group to a path. */
  trace: (context: CanvasRenderingContext2D, group: number, point: Point) => void;
}

/** What is to be seen of a graph. */
export interface Scene {
  camera: Camera;
  /** Which notes pass the filter; the others are pale. */
  passes: Uint8Array;
  isFiltered: boolean;
  /** Notes that are not drawn at all. */
  leftOut: Uint8Array;
  /** The note that the reader points at, whose neighbours stand out. */
  active: number | undefined;
  /** The colours and shapes of groups; undefined where they tell nothing. */
  groups: Groups | undefined;
}

/** Colours as the page has them, in the theme of the moment. */
export interface Colours {
  ink: string;
  quiet: string;
  line: string;
  leaf: string;
  paper: string;
  /** Of groups, by number. */
  groups: readonly (string | undefined)[];
  /** As CSS writes it: size, then family. */
  font: string;
}

/** More edges in one view than this are a grey cloud, and slow to draw. */
const mostTies = 3000;
const mostNames = 36;
const fewNames = 8;
const longestName = 34;

/** Draws a scene; everything outside of the view is left out. */
export function drawScene(
  context: CanvasRenderingContext2D,
  model: GraphModel,
  scene: Scene,
  size: Size,
  colours: Colours,
): void {
  const { places } = model.data;
  const { camera, passes, active } = scene;
  const x = (at: number): number =>
    ((places[2 * at] ?? 0) - camera.x) * camera.scale + size.width / 2;
  const y = (at: number): number =>
    ((places[2 * at + 1] ?? 0) - camera.y) * camera.scale + size.height / 2;
  const isSeen = (at: number, room = 8): boolean =>
    x(at) > -room && x(at) < size.width + room && y(at) > -room && y(at) < size.height + room;
  const near =
    active === undefined
      ? []
      : [active, ...model.neighbours(active)].filter((at) => !scene.leftOut[at]);
  const isNear = new Set(near);
  const dot = Math.max(0.35, Math.min(1.6, 1.3 * camera.scale ** 0.4));
  const radius = (at: number): number =>
    dot * Math.min(5, 1.4 + Math.sqrt(model.counts[at] ?? 0) / 2);

  context.clearRect(0, 0, size.width, size.height);
  drawTies();
  drawNotes();
  drawNames();

  function drawTies(): void {
    context.lineWidth = 1;
    context.strokeStyle = colours.line;
    context.globalAlpha = active === undefined ? 1 : 0.45;
    context.beginPath();
    let drawn = 0;
    for (let i = 0; i < model.edges.length && drawn < mostTies; i += 2) {
      const [a, b] = [model.edges[i] ?? 0, model.edges[i + 1] ?? 0];
      if (scene.leftOut[a] || scene.leftOut[b]) continue;
      // What was found keeps its ties, also to what was not.
      if (scene.isFiltered && !(passes[a] || passes[b])) continue;
      const [seesA, seesB] = [isSeen(a), isSeen(b)];
      if (!seesA && !seesB) continue;
      // Where the other end is far outside, a tie says little until somebody points at it.
      if (!(seesA && seesB) && Math.hypot(x(a) - x(b), y(a) - y(b)) > size.width / 2) continue;
      context.moveTo(x(a), y(a));
      context.lineTo(x(b), y(b));
      // One path of very many lines takes the square of them.
      if (++drawn % 400 === 0) {
        context.stroke();
        context.beginPath();
      }
    }
    context.stroke();
    context.globalAlpha = 1;
    if (active === undefined) return;
    context.strokeStyle = colours.leaf;
    context.beginPath();
    for (const other of near) {
      context.moveTo(x(active), y(active));
      context.lineTo(x(other), y(other));
    }
    context.stroke();
  }

  function drawNotes(): void {
    const pale: number[] = [];
    const plain: number[] = [];
    for (let at = 0; at < model.count; at++) {
      if (!isSeen(at) || isNear.has(at) || scene.leftOut[at]) continue;
      (passes[at] && active === undefined ? plain : pale).push(at);
    }
    context.globalAlpha = 0.35;
    fill(pale, colours.quiet);
    context.globalAlpha = 1;
    if (scene.groups) {
      fillGroups(plain.concat(near), scene.groups);
    } else {
      const isHub = (at: number): boolean =>
        scene.isFiltered || (model.counts[at] ?? 0) >= model.hub;
      fill(
        plain.filter((at) => !isHub(at)),
        colours.quiet,
      );
      fill(plain.filter(isHub), colours.leaf);
      fill(near, colours.leaf);
    }
    if (active === undefined) return;
    context.strokeStyle = colours.leaf;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x(active), y(active), radius(active) + 4, 0, 2 * Math.PI);
    context.stroke();
  }

  function fillGroups(notes: readonly number[], { of, most, trace }: Groups): void {
    for (let group = most; group >= 0; group--)
      fill(
        notes.filter((at) => of[at] === group),
        colours.groups[group] ?? colours.quiet,
        (point) => {
          trace(context, group, point);
        },
      );
  }

  function fill(notes: readonly number[], colour: string, trace = traceCircle): void {
    context.fillStyle = colour;
    if (notes.length > 3000) {
      // Squares of two pixels look like points, and are drawn at once.
      for (const at of notes) {
        const r = radius(at);
        context.fillRect(x(at) - r, y(at) - r, 2 * r, 2 * r);
      }
      return;
    }
    context.beginPath();
    for (const at of notes) trace({ x: x(at), y: y(at), radius: radius(at) });
    context.fill();
  }

  function traceCircle({ x, y, radius }: Point): void {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }

  function drawNames(): void {
    context.textAlign = 'center';
    context.font = colours.font;
    context.lineJoin = 'round';
    const pointOf = (at: number): Point => ({ x: x(at), y: y(at), radius: radius(at) });
    const drawn = model.order.filter((at) => isSeen(at) && !scene.leftOut[at]);
    const names = new GraphNames(size, drawn.map(pointOf));
    const candidates =
      active === undefined ? drawn.filter((at) => isSeen(at, 0) && passes[at]) : near;
    // When one sees little, one can read more.
    const most = active === undefined ? mostNames : mostNames + 1;
    const room = active === undefined ? longestName : Math.floor(size.width / 8);
    const unnamed = candidates.filter((at) => {
      if (names.count >= most || !isSeen(at, 0)) return false;
      return !drawName(at, at === active ? 'none' : 'all');
    });
    // Where points lie everywhere, those with most ties are named all the same.
    for (const at of unnamed) if (names.count < fewNames) drawName(at, 'names');

    function drawName(at: number, need: 'all' | 'names' | 'none'): boolean {
      const title = shorten(model.data.titles[at] ?? '', room);
      const spot = names.place(pointOf(at), context.measureText(title).width + 4, need);
      if (!spot) return false;
      context.lineWidth = 4;
      context.strokeStyle = colours.paper;
      context.strokeText(title, spot.middle, spot.foot);
      context.fillStyle = at === active ? colours.leaf : colours.ink;
      context.fillText(title, spot.middle, spot.foot);
      return true;
    }
  }
}

function shorten(title: string, most: number): string {
  const signs = Array.from(title);
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : title;
}
