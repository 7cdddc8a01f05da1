import sharp from 'sharp'
import type { Wall } from '../web/index.ts'
import { drawMuseumPlate, type MuseumFacts } from './plate.ts'

/** The picture that other sites show of a museum's page: its plate, 1200 × 630. */
export async function drawOpenGraph(facts: MuseumFacts, _network: string, _language: string, options: { wall?: Wall } = {}): Promise<Buffer> {
  const { svg } = drawMuseumPlate(facts, { ratio: 1200 / 630, ...options })
  return sharp(Buffer.from(svg)).resize(1200, 630, { fit: 'cover' }).png({ palette: true }).toBuffer()
}

/** The picture of the whole network. */
export function drawNetworkImage(names: { full: string; territory: string }): Promise<Buffer> {
  return drawOpenGraph({ id: names.full, name: names.full, town: names.territory, domains: [] }, names.full, 'fr')
}
