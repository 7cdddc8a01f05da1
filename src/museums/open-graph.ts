import sharp from 'sharp'
import type { Language, PerLanguage } from '../platform/languages.ts'
import { drawPlate, type Plate, paletteOf, type Wall } from '../web/index.ts'
import { describeMuseumPlate, type MuseumFacts } from './plate.ts'

/** Said on the picture itself: once it has left for another site, nothing else says that nobody painted it. */
const drawn: PerLanguage<string> = {
  fr: 'planche dessinée',
  en: 'drawn plate',
  es: 'lámina dibujada',
  oc: 'planca dessenhada',
  ca: 'làmina dibuixada',
}

const [width, height] = [1200, 630]
const heaviest = 60_000

/** The picture that other sites show of a museum's page: its plate at their proportions, PNG, 1200 × 630. */
export function drawOpenGraph(
  facts: MuseumFacts,
  network: string,
  language: Language,
  options: { wall?: Wall } = {},
): Promise<Buffer> {
  const plate = describeMuseumPlate(facts, { ...options, ratio: width / height })
  const below = `${network} · ${drawn[language]}`
  // A weave is a thousand lines, which PNG keeps badly and other sites show the size of a stamp.
  const ground = plate.ground === 'canvas' || plate.ground === 'woven' ? 'enamel' : plate.ground
  return printOpenGraph({ ...plate, ground, inscription: { ...plate.inscription, below }, ticks: undefined })
}

/** The picture of the whole network: works on a wall, hung from the rail. */
export function drawNetworkImage(
  names: { full: string; territory: string },
  { language = 'fr', wall = 'bottle' }: { language?: Language; wall?: Wall } = {},
): Promise<Buffer> {
  return printOpenGraph({
    seed: names.full,
    ratio: width / height,
    palette: paletteOf(wall, 'deep', 'contrast', 0),
    ground: 'laid',
    composition: 'hanging',
    traits: {},
    layout: 'below',
    inscription: { title: names.full, below: `${names.territory} · ${drawn[language]}` },
    alt: names.full,
  })
}

/** A plate as PNG, 1200 × 630. Few colours are enough for a print; fewer still when its lines are many. */
export async function printOpenGraph(plate: Plate): Promise<Buffer> {
  const { svg } = drawPlate(plate)
  const image = sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' })
  let png = Buffer.alloc(0)
  for (const colours of [48, 16, 8]) {
    png = await image.clone().png({ palette: true, colours, dither: 0, effort: 5 }).toBuffer()
    if (png.length <= heaviest) break
  }
  return png
}
