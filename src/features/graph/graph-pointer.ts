/** What pointers may do to a graph. */
export interface PointerDeeds {
  noteAt: (x: number, y: number) => number | undefined;
  active: () => number | undefined;
  activate: (at: number | undefined) => void;
  open: (at: number, isElsewhere: boolean) => void;
  pan: (right: number, down: number) => void;
  zoom: (factor: number, at: [x: number, y: number]) => void;
}

type Spot = [x: number, y: number];

/** A hand trembles: movements shorter than this are none. */
const tremble = 5;

/**
 * Mouse, pen and fingers on the canvas: drag to move, pinch or wheel to zoom, point to see
 * neighbours, press to open. One finger scrolls the page, two move the picture. A finger cannot
 * point, so its first tap shows a note and the second opens it. The wheel scrolls the page until
 * the picture has the focus.
 */
export function followPointer(
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
  deeds: PointerDeeds,
): void {
  const down = new Map<number, Spot>();
  let moved = 0;
  const spotOf = (event: MouseEvent): Spot => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, spotOf(event));
      canvas.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const spot = spotOf(event);
      const before = down.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== 'touch') deeds.activate(deeds.noteAt(...spot));
        return;
      }
      const [right, under] = [spot[0] - before[0], spot[1] - before[1]];
      moved += Math.hypot(right, under);
      down.set(event.pointerId, spot);
      if (moved < tremble || (event.pointerType === 'touch' && down.size < 2)) return;
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const factor = apart(spot, other) / Math.max(1, apart(before, other));
        deeds.zoom(factor, [(spot[0] + other[0]) / 2, (spot[1] + other[1]) / 2]);
      }
      deeds.pan(-right / down.size, -under / down.size);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      const wasDown = down.delete(event.pointerId);
      if (!wasDown || down.size > 0 || moved >= tremble) return;
      const at = deeds.noteAt(...spotOf(event));
      const isSecond = event.pointerType !== 'touch' || at === deeds.active();
      if (at !== undefined && isSecond) deeds.open(at, event.ctrlKey || event.metaKey);
      else deeds.activate(at);
    },
    { signal },
  );
  canvas.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId), { signal });
  canvas.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch' && down.size === 0) deeds.activate(undefined);
    },
    { signal },
  );
  canvas.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { signal, passive: false },
  );
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== canvas) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      deeds.zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 400)), spotOf(event));
    },
    { signal, passive: false },
  );
}

function apart(one: Spot, other: Spot): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}
