/** Number of the PRIO-GRID cell (half a degree a side) that holds a point: 1 in the south-west, rows of 720. */
export function prioGrid(lat: number, lon: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2));
  const column = Math.min(719, Math.floor((lon + 180) * 2));
  return row * 720 + column + 1;
}
