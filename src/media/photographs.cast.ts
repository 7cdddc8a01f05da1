import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import { type Files, openFiles } from '../platform/files/index.ts'

/**
 * Pixels that say where they are: red grows to the right, green downwards, blue with the seed. A part of such an
 * image tells where it was cut from. Fine stripes give it detail that no small version has.
 */
export function photograph(width: number, height: number, seed = 128): Sharp {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      data[at] = Math.round((x / (width - 1 || 1)) * 255)
      data[at + 1] = Math.round((y / (height - 1 || 1)) * 255)
      data[at + 2] = seed
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A scene whose look depends on the seed: a few rectangles on a ground. */
export function scenery(width: number, height: number, seed: number): Sharp {
  const random = (step: number) => ((Math.sin(seed * 12.9898 + step * 78.233) * 43758.5453) % 1) ** 2
  const shapes = Array.from({ length: 6 }, (_, index) => {
    const [x, y, w, h] = [1, 2, 3, 4].map((step) => Math.round(random(index * 10 + step) * 100))
    const shade = Math.round(random(index * 10 + 5) * 255)
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="rgb(${shade},${255 - shade},${(shade * 7) % 255})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none" width="${width}" height="${height}"><rect width="100" height="100" fill="#ccd"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' })
}

/** The colour in the middle of a part of an image, each channel 0 to 255. */
export async function colourAt(image: Buffer, across: number, down: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(image)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const x = Math.min(info.width - 1, Math.floor(across * info.width))
  const y = Math.min(info.height - 1, Math.floor(down * info.height))
  const at = (y * info.width + x) * info.channels
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

/** A folder for the files of one test file: originals, derivatives, and what is sent. */
export function stageFiles(): {
  readonly files: () => Files
  readonly folder: () => string
  readonly put: (name: string, bytes: Buffer | string) => Promise<string>
} {
  let folder = ''
  let files: Files | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cimaise-images-'))
    files = await openFiles(join(folder, 'data'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    files: () => {
      if (!files) throw new Error('The files are staged before the first test')
      return files
    },
    folder: () => folder,
    async put(name, bytes) {
      const path = join(folder, name)
      await writeFile(path, bytes)
      return path
    },
  }
}
