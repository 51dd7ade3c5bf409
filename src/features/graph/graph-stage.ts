import { between, type Camera, fit, pan, reveal, type Size, zoom } from './camera.ts';
import { type Colours, drawScene, type Groups } from './graph-canvas.ts';
import type { GraphModel } from './graph-model.ts';

const flight = 150;

/**
 * The canvas and who looks at it: keeps the camera, and draws a frame when something has changed
 * and at no other time.
 */
export class GraphStage {
  readonly canvas: HTMLCanvasElement;
  #context: CanvasRenderingContext2D;
  #model: GraphModel;
  #size: Size = { width: 0, height: 0 };
  #camera: Camera | undefined;
  #flying: { from: Camera; to: Camera; start: number } | undefined;
  #prefersStill = matchMedia('(prefers-reduced-motion: reduce)');
  #colours: Colours | undefined;
  #frame = 0;
  #passes: Uint8Array;
  #leftOut: Uint8Array;
  #isFiltered = false;
  #groups: Groups | undefined;
  #active: number | undefined;

  constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, model: GraphModel) {
    this.canvas = canvas;
    this.#context = context;
    this.#model = model;
    this.#passes = new Uint8Array(model.count).fill(1);
    this.#leftOut = new Uint8Array(model.count);
  }

  /** Follows the canvas's size and the page's theme until it is told to leave. */
  watch(signal: AbortSignal, begin: () => void): void {
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = this.canvas;
      const isFirst = this.#size.width === 0;
      this.#size = { width, height };
      this.canvas.width = width * devicePixelRatio;
      this.canvas.height = height * devicePixelRatio;
      this.#context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      if (isFirst && width > 0) begin();
      this.#redraw();
    };
    // At once, so that what a reader asks for before the first frame is not overridden by it.
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(this.canvas);
    const repaint = (): void => {
      this.#colours = undefined;
      this.#redraw();
    };
    const themed = new MutationObserver(repaint);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
      matchMedia(query).addEventListener('change', repaint, { signal });
    document.fonts.addEventListener('loadingdone', repaint, { signal });
    signal.addEventListener('abort', () => {
      resized.disconnect();
      themed.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  get active(): number | undefined {
    return this.#active;
  }

  /** Told which note the reader points at; undefined when at none. */
  onActive: (at: number | undefined) => void = () => undefined;

  /** The note that the reader points at. */
  activate(at: number | undefined): void {
    if (at === this.#active) return;
    this.#active = at;
    this.canvas.classList.toggle('is-on-note', at !== undefined);
    this.onActive(at);
    this.#redraw();
  }

  /** Shows only the notes that pass as what they are, and those left out not at all. */
  filter(passes: Uint8Array, leftOut: Uint8Array, isFiltered: boolean): void {
    this.#passes = passes;
    this.#leftOut = leftOut;
    this.#isFiltered = isFiltered;
    this.#active = undefined;
    this.showAll();
  }

  /** Shows which note is of which group, in the colours of the legend; undefined for none. */
  colour(groups: Groups | undefined): void {
    this.#groups = groups;
    this.#colours = undefined;
    this.#redraw();
  }

  /** Everything that passes, as large as there is room for. */
  showAll(isSlow = true): void {
    const { order } = this.#model;
    const passing = order.filter((at) => this.#passes[at]);
    this.see(passing.length > 0 ? passing : order, isSlow);
  }

  /** Some notes, as large as there is room for. */
  see(notes: Iterable<number>, isSlow = true): void {
    this.#move(fit(this.#model.data.places, notes, this.#size), isSlow);
  }

  /** One note, where the view needs to move for it. */
  reveal(at: number): void {
    const { places } = this.#model.data;
    const [x, y] = [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
    this.#change((camera) => reveal(camera, x, y, this.#size), true);
  }

  pan(right: number, down: number, isSlow = false): void {
    this.#change((camera) => pan(camera, right, down), isSlow);
  }

  /** Comes nearer or goes away, around a point of the view or its middle. */
  zoom(factor: number, at?: [x: number, y: number]): void {
    this.#change((camera) => zoom(camera, factor, this.#size, at), at === undefined);
  }

  /** The note at a point of the view. */
  noteAt(x: number, y: number): number | undefined {
    if (!this.#camera) return undefined;
    const { scale, x: middleX, y: middleY } = this.#camera;
    return this.#model.nearest(
      (x - this.#size.width / 2) / scale + middleX,
      (y - this.#size.height / 2) / scale + middleY,
      14 / scale,
      this.#passes,
    );
  }

  #change(to: (camera: Camera) => Camera, isSlow: boolean): void {
    const from = this.#flying?.to ?? this.#camera;
    if (from) this.#move(to(from), isSlow);
  }

  #move(to: Camera, isSlow: boolean): void {
    const from = this.#camera;
    if (isSlow && from && !this.#prefersStill.matches) {
      this.#flying = { from, to, start: performance.now() };
    } else {
      this.#flying = undefined;
      this.#camera = to;
    }
    this.#redraw();
  }

  #redraw(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#draw(now);
    });
  }

  #draw(now: number): void {
    if (this.#flying) {
      const { from, to, start } = this.#flying;
      const share = Math.min(1, Math.max(0, (now - start) / flight));
      this.#camera = between(from, to, share);
      if (share === 1) this.#flying = undefined;
      else this.#redraw();
    }
    if (!this.#camera) return;
    this.#colours ??= coloursOf(this.canvas);
    const scene = {
      camera: this.#camera,
      passes: this.#passes,
      isFiltered: this.#isFiltered,
      leftOut: this.#leftOut,
      active: this.#active,
      groups: this.#groups,
    };
    drawScene(this.#context, this.#model, scene, this.#size, this.#colours);
  }
}

/**
 * A canvas knows no variables: it carries the page's colours as its own properties, and its legend
 * those of groups.
 */
function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  const groups: string[] = [];
  for (const swatch of canvas.closest('garden-graph')?.querySelectorAll('fieldset svg') ?? [])
    groups[Number(swatch.classList[1]?.slice('swatch-'.length))] = getComputedStyle(swatch).color;
  return {
    groups,
    ink: style.color,
    quiet: style.textDecorationColor,
    line: style.borderTopColor,
    leaf: style.caretColor,
    paper: style.backgroundColor,
    font: `${style.fontSize} ${style.fontFamily}`,
  };
}
