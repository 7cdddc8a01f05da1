import type { Wall } from '../walls.ts'
import { luminance, mix } from './colour.ts'

/**
 * What one plate is printed with. Few colours, as in a print: a ground, an ink, what lies between them,
 * and at most one other colour.
 */
export type Palette = {
  ground: string
  /** Inscription and drawing: passes AAA on the ground. */
  ink: string
  /** A breath away from the ground: far planes, the weave of the ground. */
  tint: string
  /** A flat between ground and ink. */
  half: string
  /** The other side of the ground from the ink: shadows in a deep plate, paper lights in a pale one. */
  counter: string
  /** The second colour, used once or twice; in a plate hung on its own wall it is another tone of the wall. */
  spot: string
  /** The palest and the darkest of the plate, whichever of them the ink is: paper and night, glaze and hollow. */
  light: string
  dark: string
  inkIsLight: boolean
}

/** `deep`: pale ink on the wall's colour. `pale`: the wall's colour printed on a paper tinted with it. */
export type Polarity = 'deep' | 'pale'

/** `own-wall`: hung on the wall it takes its colour from, tone on tone; `contrast`: anywhere else. */
export type Tone = 'contrast' | 'own-wall'

type Inks = readonly [ground: string, ink: string]

const inks: Record<Wall, Record<Polarity, Inks>> = {
  day: { deep: ['#2b363d', '#f1f4f6'], pale: ['#e3e9ed', '#11181d'] },
  prussian: { deep: ['#15364f', '#f2f6f9'], pale: ['#dce8f0', '#15364f'] },
  pompeian: { deep: ['#6a2119', '#fdf3ef'], pale: ['#f7e2d9', '#6a2119'] },
  bottle: { deep: ['#163a2e', '#f1f7f3'], pale: ['#dae9e0', '#163a2e'] },
  aubergine: { deep: ['#41243f', '#f8f1f7'], pale: ['#ecdeea', '#41243f'] },
  slate: { deep: ['#36424b', '#f4f7f8'], pale: ['#dfe6ea', '#2b353c'] },
  ochre: { deep: ['#dba944', '#1a1203'], pale: ['#f5e6c3', '#4d380b'] },
  woad: { deep: ['#a8c3d3', '#0d1a23'], pale: ['#e2edf3', '#1f3648'] },
}

/** The walls whose colour sits well beside each: complementary or a clear step of lightness, never a near miss. */
const spots: Record<Wall, Record<Polarity, readonly [string, string]>> = {
  day: { deep: ['#dba944', '#a8c3d3'], pale: ['#a93a2b', '#dba944'] },
  prussian: { deep: ['#dba944', '#e79a82'], pale: ['#c9553f', '#dba944'] },
  pompeian: { deep: ['#dba944', '#a8c3d3'], pale: ['#dba944', '#7fa6bd'] },
  bottle: { deep: ['#dba944', '#e79a82'], pale: ['#c9553f', '#dba944'] },
  aubergine: { deep: ['#dba944', '#a8c3d3'], pale: ['#c58a1f', '#7fa6bd'] },
  slate: { deep: ['#dba944', '#e79a82'], pale: ['#a93a2b', '#dba944'] },
  ochre: { deep: ['#8c2f22', '#f7ead0'], pale: ['#a93a2b', '#dba944'] },
  woad: { deep: ['#f1f4f6', '#8c2f22'], pale: ['#c9553f', '#dba944'] },
}

/** @param second which of the wall's two companions is the second colour */
export function paletteOf(wall: Wall, polarity: Polarity, tone: Tone, second: 0 | 1): Palette {
  const [ground, ink] = inks[wall][tone === 'own-wall' ? 'deep' : polarity]
  const inkIsLight = luminance(ink) > luminance(ground)
  if (tone === 'own-wall') {
    // A step darker than its wall where the ink is pale, a step lighter where it is dark: contrast with the ink only grows.
    const own = mix(ground, inkIsLight ? '#000000' : '#ffffff', 0.14)
    return { ...tonesOf(own, mix(own, ink, 0.86), inkIsLight), spot: mix(own, ink, 0.42) }
  }
  return { ...tonesOf(ground, ink, inkIsLight), spot: spots[wall][polarity][second] }
}

function tonesOf(ground: string, ink: string, inkIsLight: boolean) {
  const counter = mix(ground, inkIsLight ? '#000000' : '#ffffff', inkIsLight ? 0.3 : 0.55)
  return {
    ground,
    ink,
    tint: mix(ground, ink, 0.1),
    half: mix(ground, ink, 0.36),
    counter,
    light: inkIsLight ? ink : counter,
    dark: inkIsLight ? counter : ink,
    inkIsLight,
  }
}
