import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const everyRows = 5000

/**
 * Has this process collect its garbage early, again and again: called with how many rows are read. A long file leaves
 * much behind and needs little at a time; by itself V8 would let the heap grow to several times what is in use.
 */
export function memorySparer(): (rows: number) => void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  let last = 0
  return (rows) => {
    if (rows - last < everyRows) return
    last = rows
    collect()
  }
}
