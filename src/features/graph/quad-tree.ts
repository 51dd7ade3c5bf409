/** Cells inside each other end here; what lies closer together counts as one. */
const mostLevels = 24;
/** A cell counts as one note when it is so much smaller than its distance, squared. */
const openness = 0.9 ** 2;

/**
 * Notes in squares within squares, so that what is far away can be taken as one: pushing n notes
 * apart takes n log n steps. Flat arrays, made once.
 */
export class QuadTree {
  /** Four children of each cell: 0 for none, above 0 a cell, below 0 a note, by −1 − number. */
  #children: Int32Array;
  /** Notes that lie in the same smallest cell hang behind each other. */
  #next: Int32Array;
  #mass: Float64Array;
  #x: Float64Array;
  #y: Float64Array;
  #cells = 1;
  #size = 1;
  #left = 0;
  #top = 0;
  #stack = new Int32Array(4 * mostLevels + 8);
  #sizes = new Float64Array(4 * mostLevels + 8);

  constructor(count: number) {
    const room = Math.max(64, 4 * count);
    this.#children = new Int32Array(4 * room);
    this.#mass = new Float64Array(room);
    this.#x = new Float64Array(room);
    this.#y = new Float64Array(room);
    this.#next = new Int32Array(count);
  }

  /** Sorts all notes into cells. */
  plant(places: Float64Array): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < places.length; i += 2) {
      left = Math.min(left, places[i] ?? 0);
      right = Math.max(right, places[i] ?? 0);
      top = Math.min(top, places[i + 1] ?? 0);
      bottom = Math.max(bottom, places[i + 1] ?? 0);
    }
    [this.#left, this.#top] = [left, top];
    this.#size = Math.max(right - left, bottom - top, 1) * 1.0001;
    this.#cells = 1;
    this.#clear(0);
    this.#next.fill(-1);
    for (let at = 0; at < places.length / 2; at++) this.#add(at, places);
  }

  #clear(cell: number): void {
    this.#children.fill(0, 4 * cell, 4 * cell + 4);
    this.#mass[cell] = 0;
    this.#x[cell] = 0;
    this.#y[cell] = 0;
  }

  #grow(): number {
    const cell = this.#cells++;
    if (cell >= this.#mass.length) {
      const wider = <T extends Float64Array | Int32Array>(old: T, to: T): T => {
        to.set(old);
        return to;
      };
      const room = 2 * this.#mass.length;
      this.#children = wider(this.#children, new Int32Array(4 * room));
      this.#mass = wider(this.#mass, new Float64Array(room));
      this.#x = wider(this.#x, new Float64Array(room));
      this.#y = wider(this.#y, new Float64Array(room));
    }
    this.#clear(cell);
    return cell;
  }

  #add(at: number, places: Float64Array): void {
    const [x, y] = [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
    let [cell, size, left, top] = [0, this.#size, this.#left, this.#top];
    for (let depth = 0; ; depth++) {
      this.#weigh(cell, x, y);
      size /= 2;
      const [east, south] = [x >= left + size ? 1 : 0, y >= top + size ? 1 : 0];
      if (east) left += size;
      if (south) top += size;
      const slot = 4 * cell + east + 2 * south;
      const child = this.#children[slot] ?? 0;
      if (child > 0) {
        cell = child;
        continue;
      }
      if (child === 0 || depth >= mostLevels) {
        this.#next[at] = -1 - child;
        this.#children[slot] = -1 - at;
        return;
      }
      const other = -1 - child;
      const [otherX, otherY] = [places[2 * other] ?? 0, places[2 * other + 1] ?? 0];
      cell = this.#grow();
      this.#children[slot] = cell;
      this.#weigh(cell, otherX, otherY);
      const quarter = (otherX >= left + size / 2 ? 1 : 0) + 2 * (otherY >= top + size / 2 ? 1 : 0);
      this.#children[4 * cell + quarter] = child;
    }
  }

  #weigh(cell: number, x: number, y: number): void {
    this.#mass[cell] = (this.#mass[cell] ?? 0) + 1;
    this.#x[cell] = (this.#x[cell] ?? 0) + x;
    this.#y[cell] = (this.#y[cell] ?? 0) + y;
  }

  /** Adds to a note's speed what all others push it by. */
  push(at: number, places: Float64Array, speeds: Float64Array, strength: number): void {
    const [x, y] = [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
    let [pushX, pushY, depth] = [0, 0, 1];
    const repel = (dx: number, dy: number, mass: number): void => {
      // Notes in one spot part along a line that is their own.
      const square = Math.max(dx * dx + dy * dy, 1);
      const push = mass / square;
      pushX += (dx === 0 && dy === 0 ? (at % 7) - 3 : dx) * push;
      pushY += (dx === 0 && dy === 0 ? (at % 5) - 2 : dy) * push;
    };
    this.#stack[0] = 0;
    this.#sizes[0] = this.#size;
    while (depth > 0) {
      depth--;
      const cell = this.#stack[depth] ?? 0;
      const size = this.#sizes[depth] ?? 0;
      const mass = this.#mass[cell] ?? 1;
      const [dx, dy] = [x - (this.#x[cell] ?? 0) / mass, y - (this.#y[cell] ?? 0) / mass];
      if (size * size < openness * (dx * dx + dy * dy)) {
        repel(dx, dy, mass);
        continue;
      }
      for (let quarter = 0; quarter < 4; quarter++) {
        const child = this.#children[4 * cell + quarter] ?? 0;
        if (child > 0) {
          this.#stack[depth] = child;
          this.#sizes[depth++] = size / 2;
        } else {
          for (let other = -1 - child; other >= 0; other = this.#next[other] ?? -1)
            if (other !== at)
              repel(x - (places[2 * other] ?? 0), y - (places[2 * other + 1] ?? 0), 1);
        }
      }
    }
    speeds[2 * at] = (speeds[2 * at] ?? 0) + pushX * strength;
    speeds[2 * at + 1] = (speeds[2 * at + 1] ?? 0) + pushY * strength;
  }
}
