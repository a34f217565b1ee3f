/** Ports as cells on a canvas: what they look like by state, and where they stand. */

/** What a cell shows; the order is that of the states in a trace. */
export const CELL = { free: 0, listening: 1, transferring: 2, cooling: 3, lost: 4 } as const;

/** Cells up to this many have borders, fills and numbers of their own; more are a raster. */
export const MOST_CELLS = 400;

/** Where the cells of a range stand, in px. */
export interface PortGrid {
  cells: number;
  columns: number;
  /** From one cell to the next; the cell itself is `gap` smaller. */
  pitch: number;
  gap: number;
  width: number;
  height: number;
}

/** Colours that a canvas understands. */
export interface GridColours {
  ink: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  accentFill: string;
  cooling: string;
  danger: string;
}

/** A grid of so many cells, twice as wide as high, that fits a width. */
export function portGrid(cells: number, width: number): PortGrid {
  const isRaster = cells > MOST_CELLS;
  const wanted = Math.max(1, Math.ceil(Math.sqrt(cells * 2)));
  const room = Math.floor(width / wanted);
  const pitch = Math.max(2, Math.min(isRaster ? 12 : 41, room));
  const columns = Math.max(1, Math.min(wanted, Math.floor(width / pitch)));
  const gap = isRaster ? Number(pitch >= 5) : Math.max(2, Math.round(pitch / 12));
  const rows = Math.ceil(cells / columns);
  return { cells, columns, pitch, gap, width: columns * pitch, height: rows * pitch };
}

/** The cell at a point of the grid; null beside it. */
export function cellAt(grid: PortGrid, x: number, y: number): number | null {
  const column = Math.floor(x / grid.pitch);
  const cell = Math.floor(y / grid.pitch) * grid.columns + column;
  return column >= 0 && column < grid.columns && cell >= 0 && cell < grid.cells ? cell : null;
}

/** States of CELL, and how many rounds of badges are told apart. */
const STATES = 5;
const ROUNDS = 40;

/** Draws cells whose looks have changed; `shown` remembers what stands on the canvas. */
export class GridPainter {
  private readonly context: CanvasRenderingContext2D;
  private readonly grid: PortGrid;
  private readonly colours: GridColours;
  private readonly labels: readonly string[];
  private readonly shown: Uint8Array;

  /** `labels` are written where there is room for them. Looks are states of CELL. */
  constructor(
    context: CanvasRenderingContext2D,
    grid: PortGrid,
    colours: GridColours,
    labels: readonly string[],
  ) {
    this.context = context;
    this.grid = grid;
    this.colours = colours;
    this.labels = grid.pitch - grid.gap >= 22 ? labels : [];
    this.shown = new Uint8Array(grid.cells).fill(255);
    context.font = `500 ${grid.pitch >= 36 ? 11 : 9.5}px ui-sans-serif, system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
  }

  /** Draws what has changed since the last time. Cells with a badge are framed; equal `round`s have equal badges. */
  draw(
    lookOf: (cell: number) => number,
    badges: ReadonlyMap<number, string> = new Map(),
    round = 0,
  ): void {
    for (let cell = 0; cell < this.grid.cells; cell++) {
      const look = lookOf(cell);
      const badge = badges.get(cell);
      const shown = badge === undefined ? look : look + STATES * (1 + (round % ROUNDS));
      if (shown === this.shown[cell]) continue;
      this.shown[cell] = shown;
      this.drawCell(cell, look);
      if (badge !== undefined) this.drawBadge(cell, badge);
    }
  }

  /** What a try in vain leaves on a port: a frame and which tries it were. */
  private drawBadge(cell: number, badge: string): void {
    const { colours, context, labels } = this;
    const { columns, gap, pitch } = this.grid;
    const x = (cell % columns) * pitch;
    const y = Math.floor(cell / columns) * pitch;
    const size = pitch - gap;
    context.strokeStyle = colours.danger;
    context.fillStyle = colours.danger;
    if (size < 8) {
      context.fillRect(x, y, size, size);
      return;
    }
    context.lineWidth = 3;
    context.strokeRect(x + 1.5, y + 1.5, size - 3, size - 3);
    if (labels.length === 0) return;
    context.save();
    context.font = `600 ${size >= 30 ? 9 : 8}px ui-sans-serif, system-ui, sans-serif`;
    const wide = Math.min(size, context.measureText(badge).width + 6);
    context.fillRect(x + size - wide, y, wide, 11);
    context.fillStyle = colours.surface;
    context.fillText(badge, x + size - wide / 2, y + 6, wide - 2);
    context.restore();
  }

  private drawCell(cell: number, look: number): void {
    const { columns, gap, pitch } = this.grid;
    const { colours, context } = this;
    const x = (cell % columns) * pitch;
    const y = Math.floor(cell / columns) * pitch;
    const size = pitch - gap;
    context.clearRect(x, y, pitch, pitch);
    if (size < 8) {
      context.fillStyle = this.rasterColour(look);
      context.fillRect(x, y, size, size);
      return;
    }
    context.fillStyle = this.fill(look);
    context.fillRect(x, y, size, size);
    if (look === CELL.cooling) this.hatch(x, y, size);
    context.strokeStyle = this.border(look);
    context.lineWidth = look === CELL.listening || look === CELL.lost ? 2 : 1;
    const inset = context.lineWidth / 2;
    context.strokeRect(x + inset, y + inset, size - 2 * inset, size - 2 * inset);
    if (look === CELL.lost) this.cross(x, y, size);
    const label = this.labels[cell];
    if (label === undefined) return;
    context.fillStyle = look === CELL.transferring ? colours.surface : this.text(look);
    context.fillText(label, x + size / 2, y + size / 2 + 0.5);
  }

  private fill(look: number): string {
    const { accentFill, ink, surface } = this.colours;
    if (look === CELL.transferring) return ink;
    return look === CELL.listening ? accentFill : surface;
  }

  private border(look: number): string {
    const { accent, cooling, danger, ink, line } = this.colours;
    return [line, accent, ink, cooling, danger][look] ?? line;
  }

  private text(look: number): string {
    const { accent, danger, ink, muted } = this.colours;
    return [muted, accent, ink, ink, danger][look] ?? muted;
  }

  private rasterColour(look: number): string {
    const { accent, cooling, danger, ink, line } = this.colours;
    return [line, accent, ink, cooling, danger][look] ?? line;
  }

  private hatch(x: number, y: number, size: number): void {
    const { colours, context } = this;
    context.save();
    context.beginPath();
    context.rect(x, y, size, size);
    context.clip();
    context.beginPath();
    for (let start = -size; start < size; start += 5) {
      context.moveTo(x + start, y + size);
      context.lineTo(x + start + size, y);
    }
    context.strokeStyle = colours.cooling;
    context.lineWidth = 1.6;
    context.stroke();
    // The number must stay readable.
    context.fillStyle = colours.surface;
    if (this.labels.length > 0)
      context.fillRect(x + size * 0.18, y + size * 0.3, size * 0.64, size * 0.4);
    context.restore();
  }

  private cross(x: number, y: number, size: number): void {
    const { context } = this;
    context.beginPath();
    context.moveTo(x + 3, y + 3);
    context.lineTo(x + size - 3, y + size - 3);
    context.stroke();
  }
}
