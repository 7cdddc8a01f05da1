export function buildTiles(outDir: string): { path: string; bytes: number; tiles: number }
