import type { BoundedFolder } from '../../platform/files/index.ts'
import { isId } from '../../platform/records/ids.ts'
import type { Place } from '../derivatives/pack.ts'
import type { Pack } from '../derivatives/packs.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import type { ServedImage } from '../queries.ts'
import { factsOf, type ImageFacts, servedPlaces } from './image-facts.ts'

/** An image as this process knows it: what its rights make of it today, and what stands ready. */
export interface KnownImage {
  readonly facts: ImageFacts
  readonly pack: Pack | undefined
  /** What is sent as it lies there, by the end of its address. */
  readonly places: ReadonlyMap<string, Place>
  /** False once its record changed, or a day passed that changes it. */
  fresh: boolean
}

export interface ImageMemoryOptions {
  /** The record; undefined when there is none. */
  readonly find: (id: string) => Promise<ServedImage | undefined>
  readonly openPack: (digest: string) => Promise<Pack | undefined>
  readonly today: () => string
  /** `behind`: a change may be unknown yet, so ask again; `down`: nobody can be asked, what was known goes on. */
  readonly follower: { readonly behind: boolean; readonly down: boolean }
  /** Records that survive a restart, for the hours when the database is away. */
  readonly records: BoundedFolder
}

const mostKnown = 2000
/** Of all of them together: an image has a hundred, a very large one a thousand. */
const mostPlaces = 200_000

/** A record on its way; `doubted` when it changed meanwhile. */
interface Finding {
  known: Promise<KnownImage | undefined>
  doubted: boolean
}

/** The images that were asked for lately: their rights are known without asking the database at every tile. */
export class ImageMemory {
  readonly #options: ImageMemoryOptions
  readonly #known = new Map<string, KnownImage>()
  readonly #finding = new Map<string, Finding>()
  /** Whose records on disk are older than a change. */
  readonly #outdated = new Set<string>()
  #places = 0

  constructor(options: ImageMemoryOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#known.size
  }

  /** At once, or not at all: undefined when the database or the disk must be asked. */
  glance(id: string): KnownImage | undefined {
    const { follower, today } = this.#options
    if (follower.behind && !follower.down) return undefined
    const known = this.#known.get(id)
    if (!known || (!known.fresh && !follower.down)) return undefined
    const { until } = known.facts
    if (until !== undefined && today() >= until) {
      known.fresh = false
      this.#drop(id)
      return undefined
    }
    return known
  }

  async find(id: string): Promise<KnownImage | undefined> {
    if (!isId(id)) return undefined
    const known = this.glance(id)
    if (known) return known
    const under = this.#finding.get(id)
    if (under) return under.known
    const finding: Finding = { known: Promise.resolve(undefined), doubted: false }
    finding.known = this.#load(id, finding).finally(() => {
      if (this.#finding.get(id) === finding) this.#finding.delete(id)
    })
    this.#finding.set(id, finding)
    return finding.known
  }

  changed(changes: readonly { readonly area: string; readonly kind: string; readonly record_id: string }[]): void {
    for (const { area, kind, record_id } of changes)
      if (area === 'media' && kind === 'image') {
        // It changed for certain: were the database to go away now, what was known of it must not come back.
        this.forget(record_id)
        this.#outdated.add(record_id)
        void this.#options.records.remove(record_id)
      }
  }

  everythingChanged(): void {
    for (const id of [...this.#known.keys(), ...this.#finding.keys()]) this.#doubt(id)
  }

  /** The database is there again: what was known before it went away is worth nothing more. */
  up(): void {
    for (const [id, { fresh }] of this.#known) if (!fresh) this.#drop(id)
    void this.#options.records.empty()
  }

  /** What is known of it is worth nothing: it is looked for again. */
  forget(id: string): void {
    this.#doubt(id)
    this.#drop(id)
  }

  #doubt(id: string): void {
    const known = this.#known.get(id)
    if (known) known.fresh = false
    const finding = this.#finding.get(id)
    if (finding) finding.doubted = true
    // Whoever asks from now on must not be given what was read before the change.
    this.#finding.delete(id)
  }

  async #load(id: string, finding: Finding): Promise<KnownImage | undefined> {
    const { find, follower, openPack, today, records } = this.#options
    const image = follower.down ? await this.#remembered(id) : await find(id)
    if (!image) {
      this.#drop(id)
      await records.remove(id)
      return undefined
    }
    const facts = factsOf(image, today())
    const ready = image.prepared_version === derivativesVersion && facts.shown
    const pack = ready ? await openPack(image.digest) : undefined
    const places = pack && facts.shown ? servedPlaces(pack, facts.shown) : new Map<string, Place>()
    const known: KnownImage = { facts, pack, places, fresh: true }
    // A change came, or may have, while it was read: it answers this request, and is not kept.
    if (finding.doubted || (follower.behind && !follower.down)) known.fresh = false
    if (known.fresh) this.#keep(id, known)
    if (known.fresh && !follower.down) {
      this.#outdated.delete(id)
      void records.write(id, Buffer.from(JSON.stringify(image)))
    }
    return known
  }

  #keep(id: string, known: KnownImage): void {
    this.#drop(id)
    this.#known.set(id, known)
    this.#places += known.places.size
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostKnown && this.#places <= mostPlaces) break
      this.#drop(oldest)
    }
  }

  #drop(id: string): void {
    this.#places -= this.#known.get(id)?.places.size ?? 0
    this.#known.delete(id)
  }

  async #remembered(id: string): Promise<ServedImage | undefined> {
    const known = this.#known.get(id)
    if (known) return known.facts.image
    if (this.#outdated.has(id)) return undefined
    const bytes = await this.#options.records.read(id)
    return bytes && (JSON.parse(bytes.toString()) as ServedImage)
  }
}
