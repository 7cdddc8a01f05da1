import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { languages } from '../../platform/languages.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import { licences } from '../licences.ts'
import { type ShownImage, shownImage } from '../shown-image.ts'
import { CreditLine } from './credit-line.tsx'
import { ImageViewer } from './image-viewer.tsx'
import { Picture } from './picture.tsx'

const row = {
  id: '3v8k2m9q4x',
  width: 3000,
  height: 2000,
  alternative_text: 'Un lavoir vu du quai',
  caption: null,
  credit: 'Musée du Lavoir',
  photographer: 'Jeanne Roux',
  licence: licences['CC-BY'].uri as string,
  focal_x: 0.25,
  focal_y: 0.5,
  embargo_until_on: null,
  protected: false,
  protected_until_year: null,
  thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  prepared_version: derivativesVersion,
}
const shown = (over: Partial<typeof row> = {}): ShownImage => shownImage({ ...row, ...over }, '2026-11-21')
const html = (node: preact.VNode) => renderToString(node)

test('a picture is offered in three formats at every width that stands ready, and its room is kept', () => {
  const made = html(<Picture image={shown()} sizes="50vw" />)
  expect(made).toContain('type="image/avif"')
  expect(made).toContain('/iiif/3/3v8k2m9q4x/full/1100,733/0/default.webp 1100w')
  expect(made).toContain('src="/iiif/3/3v8k2m9q4x/full/680,453/0/default.jpg"')
  expect(made).toMatch(/width="3000" height="2000" alt="Un lavoir vu du quai" loading="lazy"/)
  expect(made).toMatch(/--ratio:1\.5000;--natural:3000px;--blur-a:#[0-9a-f]{6};/)
  expect(made).not.toContain('3000w')
})

test('before its derivatives are made, a picture is asked for in the formats that are cut on demand', () => {
  expect(html(<Picture image={shown({ prepared_version: 0 })} />)).not.toContain('avif')
})

test('a protected image is offered at 400 pixels, with no way to see it larger, and says why', () => {
  const image = shown({ protected: true, licence: licences.InC.uri as never })
  const made = html(<ImageViewer explored={{ image, label: 'Lavoir' }} language="fr" />)
  expect(made).toContain('400w')
  expect(made).not.toMatch(/480w|data-large|full\/max/)
  expect(made).toContain('Montrée en petit')
})

test('a crop holds on to its focal point', () => {
  const made = html(<Picture image={shown()} crop={1} />)
  expect(made).toMatch(/cropped/)
  expect(made).toMatch(/--focal-x:25%;--focal-y:50%/)
})

test('the credit names the photographer, the owner and the licence, in every language', () => {
  for (const language of languages) {
    const made = html(<CreditLine image={shown()} language={language} />)
    for (const part of [
      'Jeanne Roux',
      '© Musée du Lavoir',
      'https://creativecommons.org/licenses/by/4.0/',
      'CC BY 4.0',
    ])
      expect(made.replaceAll('\u00a0', ' ')).toContain(part)
  }
  const bare = shown({ photographer: null as never, credit: null as never, licence: null as never })
  expect(html(<CreditLine image={bare} language="fr" />)).toContain('Crédit non renseigné')
})

test('the viewer is a link to the large picture until its script comes, and knows the size of the work', () => {
  const explored = { image: shown(), label: 'Lavoir', height_mm: 600 }
  const made = html(<ImageViewer explored={explored} beside={{ image: shown(), label: 'Quai' }} language="fr" />)
  expect(made.match(/href="\/iiif\/3\/3v8k2m9q4x\/full\/max\/0\/default.jpg" data-large/g)).toHaveLength(2)
  const stages = JSON.parse(/data-stages="([^"]*)"/.exec(made)?.[1]?.replaceAll('&quot;', '"') ?? '')
  const credit = 'Photographie\u00a0: Jeanne Roux. ©\u00a0Musée du Lavoir'
  expect(stages).toEqual([
    { description: '/iiif/3/3v8k2m9q4x/info.json', label: 'Lavoir', credit, width_mm: 900 },
    { description: '/iiif/3/3v8k2m9q4x/info.json', label: 'Quai', credit },
  ])
})
