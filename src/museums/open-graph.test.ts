import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawNetworkImage, drawOpenGraph } from './open-graph.ts'

const lavoir = { id: 'M9001', name: 'musée du lavoir', town: 'Laguépie', domains: ['ethnologie'] }

test('the picture of a museum for other sites is a light PNG at their proportions', async () => {
  for (const id of ['M9001', 'M9002', 'M9003']) {
    const png = await drawOpenGraph({ ...lavoir, id }, 'Musées du Lavedan', 'fr', { wall: 'woad' })
    const { format, width, height } = await sharp(png).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
    expect(png.length).toBeLessThanOrEqual(60_000)
  }
})

test('the picture says in the page’s language that it is drawn', async () => {
  const [french, english] = await Promise.all(
    (['fr', 'en'] as const).map((language) => drawOpenGraph(lavoir, 'Musées du Lavedan', language)),
  )
  expect(french?.equals(english ?? Buffer.alloc(0))).toBe(false)
})

test('the network has a picture of its own', async () => {
  const png = await drawNetworkImage({ full: 'Musées du Lavedan', territory: 'Lavedan' })
  const { format, width, height } = await sharp(png).metadata()
  expect([format, width, height]).toEqual(['png', 1200, 630])
  expect(png.length).toBeLessThanOrEqual(60_000)
})
