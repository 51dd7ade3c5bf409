/** How the garden is looked at: the middle of the view, in the garden's units, and how near. */
export interface Camera {
  x: number;
  y: number;
  /** Pixels for each of the garden's units. */
  scale: number;
}

/** The view's size in pixels. */
export interface Size {
  width: number;
  height: number;
}

const [farthest, nearest] = [0.01, 6];

/** A camera that sees all the places given, with some room around them. */
export function fit(places: ArrayLike<number>, notes: Iterable<number>, size: Size): Camera {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of notes) {
    const [x, y] = [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const room = 44;
  const scale = Math.min(
    (size.width - 2 * room) / Math.max(1, right - left),
    (size.height - 2 * room) / Math.max(1, bottom - top),
    4,
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(farthest, scale) };
}

/** Comes nearer or goes away, while one point of the view stays where it is. */
export function zoom(
  camera: Camera,
  factor: number,
  size: Size,
  at?: [x: number, y: number],
): Camera {
  const scale = Math.max(farthest, Math.min(nearest, camera.scale * factor));
  const [x, y] = at ?? [size.width / 2, size.height / 2];
  const shift = 1 / camera.scale - 1 / scale;
  return {
    x: camera.x + (x - size.width / 2) * shift,
    y: camera.y + (y - size.height / 2) * shift,
    scale,
  };
}

/** Moves the view by so many pixels. */
export function pan(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x + right / camera.scale, y: camera.y + down / camera.scale };
}

/** Moves the view no more than it takes to see a place well. */
export function reveal(camera: Camera, x: number, y: number, size: Size): Camera {
  const [wide, high] = [
    Math.max(0, size.width / 2 - 60) / camera.scale,
    Math.max(0, size.height / 2 - 40) / camera.scale,
  ];
  return {
    ...camera,
    x: Math.min(Math.max(camera.x, x - wide), x + wide),
    y: Math.min(Math.max(camera.y, y - high), y + high),
  };
}

/** A camera between two others, `share` of the way. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    scale: from.scale * (to.scale / from.scale) ** share,
  };
}
