import { type CompositionName, compositions, type Layout, type Traits } from './compositions/index.ts'
import { type Box, p, rectangle, Sheet } from './drawing.ts'
import { type GroundName, grounds } from './grounds/index.ts'
import { type Inscription, layInscription, setInscription } from './inscription.ts'
import type { Palette } from './palette.ts'
import { randomFrom } from './random.ts'
import { layTicks, type Ticks } from './ticks.ts'

/** All that a plate shows. Equal descriptions draw equal plates, byte for byte. */
export type Plate = {
  /** Distinct for every record: what makes two plates of one kind differ. */
  seed: string
  /** Width over height. */
  ratio: number
  palette: Palette
  ground: GroundName
  composition: CompositionName
  traits: Traits
  layout: Layout
  inscription: Inscription
  ticks?: Ticks
  /** The plate in words, for whoever does not see it. */
  alt: string
}

export type Drawing = { svg: string; width: number; height: number; ratio: number; alt: string }

type Arrangement = { text: Box; foot: boolean; field: Box; ticks: 'top' | 'bottom' }

const margin = 48
const gap = 44

/** The drawing of a plate. Its area is always a million units, so that lines keep one weight across a hanging. */
export function drawPlate(plate: Plate): Drawing {
  const width = Math.round(1000 * Math.sqrt(plate.ratio))
  const height = Math.round(1000 / Math.sqrt(plate.ratio))
  const sheet = new Sheet(width, height, plate.palette)
  const random = randomFrom(plate.seed)
  const ground = grounds[plate.ground]
  const layout = plate.layout === 'side' && plate.ratio < 1.2 ? 'above' : plate.layout
  const inscription = setInscription(plate.inscription, roomFor(layout, width, height))
  const { text, foot, field, ticks } = arrange(layout, width, height, inscription)

  sheet.fill(rectangle(sheet.bounds), plate.palette.ground)
  ground.under(sheet, random.branch('ground'))
  const draw = () =>
    compositions[plate.composition].draw({
      sheet,
      field,
      random: random.branch('drawing'),
      traits: plate.traits,
      layout,
    })
  if (layout === 'label') draw()
  else sheet.within(rectangle(field), draw)
  ground.over?.(sheet, random.branch('over'))
  if (layout === 'framed') sheet.stroke(rectangle(field), plate.palette.ink, 4)
  if (layout === 'label') label(sheet, text, inscription.height)
  if (layout === 'band') {
    sheet.fill(rectangle({ x: 0, y: field.height, width, height: height - field.height }), plate.palette.ink)
    sheet.stroke(p`M0 ${field.height}h${width}`, plate.palette.ground, 8)
  }
  ground.edge?.(sheet)
  layInscription(sheet, inscription, text, foot, layout === 'band' ? plate.palette.ground : plate.palette.ink)
  if (plate.ticks && layout !== 'label') {
    const colour = layout === 'band' ? plate.palette.ground : plate.palette.ink
    const room = (layout === 'side' ? field.x : width) - margin * 2
    layTicks(sheet, plate.ticks, ticks, plate.ground === 'enamel' ? 18 : 0, margin, room, colour)
  }
  return { svg: sheet.toString(plate.alt), width, height, ratio: plate.ratio, alt: plate.alt }
}

function roomFor(layout: Layout, width: number, height: number): { width: number; height: number; largest: number } {
  const largest = Math.min(width * 0.115, height * 0.135)
  if (layout === 'side') return { width: width * 0.42 - margin, height: height - margin * 2.6, largest }
  if (layout === 'label') return { width: width * 0.62, height: height * 0.44, largest: largest * 0.8 }
  return { width: width - margin * 2, height: height * 0.38, largest }
}

function arrange(layout: Layout, width: number, height: number, set: { width: number; height: number }): Arrangement {
  const inner = width - margin * 2
  if (layout === 'side') {
    const x = margin + Math.min(set.width, width * 0.42) + gap
    return {
      text: { x: margin, y: margin, width: inner, height: height - margin * 2 },
      foot: true,
      field: { x, y: 0, width: width - x, height },
      ticks: 'bottom',
    }
  }
  if (layout === 'below' || layout === 'framed') {
    const edge = layout === 'framed' ? margin : 0
    const top = height - margin - set.height
    return {
      text: { x: margin, y: top, width: inner, height: set.height },
      foot: false,
      field: { x: edge, y: edge, width: width - edge * 2, height: top - gap * 0.8 - edge },
      ticks: 'bottom',
    }
  }
  if (layout === 'band') {
    const top = height - margin - set.height
    return {
      text: { x: margin, y: top, width: inner, height: set.height },
      foot: false,
      field: { x: 0, y: 0, width, height: top - margin * 0.72 },
      ticks: 'bottom',
    }
  }
  if (layout === 'label') {
    return {
      text: { x: margin + 30, y: height - margin - 30 - set.height, width: set.width, height: set.height },
      foot: false,
      field: { x: 0, y: 0, width, height },
      ticks: 'bottom',
    }
  }
  const top = margin + set.height + gap * 0.7
  return {
    text: { x: margin, y: margin, width: inner, height: set.height },
    foot: false,
    field: { x: 0, y: top, width, height: height - top },
    ticks: 'top',
  }
}

function label(sheet: Sheet, text: Box, tall: number): void {
  const box = { x: text.x - 30, y: text.y - 30, width: text.width + 60, height: tall + 60 }
  sheet.fill(rectangle(box), sheet.palette.ground)
  sheet.stroke(
    p`M${box.x + 8} ${box.y + 8}h${box.width - 16}v${box.height - 16}h${16 - box.width}z`,
    sheet.palette.ink,
    2.4,
  )
}
