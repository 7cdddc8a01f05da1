import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The checkout (or installed copy): the nearest folder above this file that holds `package.json`. */
export const root = (() => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package.json above ${import.meta.dirname}`)
    folder = dirname(folder)
  }
  return folder
})()
