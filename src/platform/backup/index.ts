export { checkArchive } from './archive-reader.ts'
export { backUp } from './backup.ts'
export type { Manifest } from './manifest.ts'
export { restore } from './restore.ts'
