import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { raised } from './title.tsx'

const html = (text: string) => renderToString(<p>{raised(text)}</p>)

it.each([
  ['Peintures du XIXe siècle', '<p>Peintures du XIX<sup>e</sup> siècle</p>'],
  ['le 1er janvier', '<p>le 1<sup>er</sup> janvier</p>'],
  ['le 1er dimanche, la 2e salle', '<p>le 1<sup>er</sup> dimanche, la 2<sup>e</sup> salle</p>'],
  ['les XVIIe et XVIIIe', '<p>les XVII<sup>e</sup> et XVIII<sup>e</sup></p>'],
  ['François Ier', '<p>François I<sup>er</sup></p>'],
])('raises the ending of « %s »', (text, expected) => {
  expect(html(text)).toBe(expected)
})

it.each(['Le Crès', 'Musée Ingres', 'MILe', 'Ville et Vienne', 'Lesparre', '1erg', 'De Vic', 'Vers Auch'])(
  'leaves « %s » alone',
  (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`)
  },
)
