import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Change } from '../../platform/changes/follower.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/connect.ts'
import { BoundedFolder, type Files } from '../../platform/files/index.ts'
import { openPack } from '../derivatives/packs.ts'
import { originalName } from '../originals.ts'
import { findServedImage } from '../queries.ts'
import { pictureSizes } from '../rights.ts'
import { todayOn } from '../today.ts'
import { finish, openPart, type Pixels, readPart } from './cut.ts'
import { HotAnswers } from './hot-answers.ts'
import type { Shown } from './image-facts.ts'
import { ImageMemory, type KnownImage } from './image-memory.ts'
import { readFromTiles } from './pyramid.ts'
import { type Cut, keptName } from './resolve.ts'
import { Turns } from './turns.ts'

export interface ImageServiceOptions {
  readonly db: () => Db
  readonly files: Files
  readonly clock: Clock
  readonly timeZone: string
  /** `https://host`, without a final slash. */
  readonly baseUrl: string
  readonly follower: { readonly behind: boolean; readonly down: boolean }
  /** For answers kept in memory. */
  readonly memoryBytes: number
  /** For cuts kept on disk. */
  readonly diskBytes: number
}

const recordsBytes = 32 * 1024 * 1024

/** The images of the network as machines and pages ask for them. */
export class ImageService {
  readonly baseUrl: string
  readonly memory: ImageMemory
  readonly hot: HotAnswers
  readonly #files: Files
  readonly #cuts: BoundedFolder
  readonly #cutting = new Map<string, Promise<Buffer>>()
  // A processor is left to the pages; Node itself lends no more than four threads to files and images together.
  readonly #turns = new Turns({
    atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)),
    mostWaiting: 256,
    mostOfOne: 48,
  })

  private constructor(options: ImageServiceOptions, cuts: BoundedFolder, records: BoundedFolder) {
    this.baseUrl = options.baseUrl
    this.#files = options.files
    this.#cuts = cuts
    this.hot = new HotAnswers(options.memoryBytes)
    this.memory = new ImageMemory({
      find: (id) => findServedImage(options.db(), id),
      openPack: (digest) => openPack(options.files.derivatives, digest),
      today: todayOn(options.clock, options.timeZone),
      follower: options.follower,
      records,
    })
  }

  static async open(options: ImageServiceOptions): Promise<ImageService> {
    const { cacheFolder } = options.files
    const [cuts, records] = await Promise.all([
      BoundedFolder.open(join(cacheFolder, 'cuts'), options.diskBytes),
      BoundedFolder.open(join(cacheFolder, 'images'), recordsBytes),
    ])
    return new ImageService(options, cuts, records)
  }

  /** What the follower of the change log is told. */
  changed(changes: readonly Change[]): void {
    this.memory.changed(changes)
  }

  everythingChanged(): void {
    this.memory.everythingChanged()
  }

  up(): void {
    this.memory.up()
  }

  /**
   * The bytes that answer a request: what stands ready, what was cut before, or a cut made now, in its turn.
   * @throws TooBusy · Absent when the file itself cannot be found.
   */
  async bytesOf(known: KnownImage, cut: Cut, client: string): Promise<Buffer> {
    const { shown, image } = known.facts
    if (!shown) throw new Absent()
    const name = keptName(cut, shown.size)
    const place = known.places.get(name)
    if (place && known.pack) return known.pack.read(place)
    if (cut.format === 'avif' && !isPicture(cut, shown)) throw new Absent()
    const key = createHash('sha256').update(`${image.digest} ${shown.etag} ${name}`).digest('hex')
    const kept = await this.#cuts.read(key)
    if (kept) return kept
    const underWay = this.#cutting.get(key)
    if (underWay) return underWay
    const cutting = this.#turns.take(client, () => this.#cut(known, shown, cut))
    this.#cutting.set(key, cutting)
    try {
      const bytes = await cutting
      void this.#cuts.write(key, bytes)
      return bytes
    } finally {
      this.#cutting.delete(key)
    }
  }

  async #cut(known: KnownImage, shown: Shown, cut: Cut): Promise<Buffer> {
    return finish(await this.#pixels(known, shown, cut), cut)
  }

  /** An image shown small is first made small: no part of it ever has more detail than the whole. */
  async #pixels({ facts, pack }: KnownImage, { size, large }: Shown, cut: Cut): Promise<Pixels> {
    if (large && pack) {
      const laid = await readFromTiles(pack, size, cut.box, cut.size)
      if (laid) return laid
    }
    const path = await this.#files.originals.pathOf(originalName(facts.image.digest))
    if (!path) throw new Absent()
    if (large) return readPart(path, size, cut.box, cut.size)
    const whole = { x: 0, y: 0, w: facts.image.width, h: facts.image.height }
    return openPart(await readPart(path, facts.image, whole, size), cut.box, cut.size)
  }
}

/** AVIF takes seconds to make: it is only for the pictures that pages offer, were their derivatives lost. */
function isPicture({ box, size, mirrored, rotation, quality }: Cut, shown: Shown): boolean {
  const isWhole = box.w === shown.size.width && box.h === shown.size.height
  const isPlain = !mirrored && rotation === 0 && quality !== 'gray' && quality !== 'bitonal'
  const isOffered = pictureSizes(shown.size).some(({ width, height }) => width === size.width && height === size.height)
  return isWhole && isPlain && isOffered
}

/** The file of an image is not where it should be, or not in the format asked for. */
export class Absent extends Error {
  override name = 'Absent'
}
