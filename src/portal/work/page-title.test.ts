import { expect, test } from 'vitest'
import { db, lavoir, operator, visit } from '../../../test/scene/index.ts'
import { addWorks } from '../../collections/works/index.ts'

const pageTitle = async (written: object) => {
  const [id = ''] = await addWorks(db, operator, [{ museum_id: lavoir.id, written }])
  const { to = '' } = await visit(`/oeuvres/${id}`)
  return /<title>(.*)<\/title>/.exec((await visit(to)).body)?.[1] ?? ''
}
const meurice = { title: 'Sans titre', creators: 'MEURICE Jean-Michel (peintre)' }

test.each([
  [{ ...meurice, inventory_number: '989.12.3' }, 'Sans titre, Jean-Michel Meurice, 989.12.3 |'],
  [{ ...meurice, inventory_number: '8417 ; D 58.1.3' }, 'Sans titre, Jean-Michel Meurice, 8417 |'],
  [{ ...meurice, inventory_number: 'SN', joconde_id: '90010000009' }, 'Sans titre, Jean-Michel Meurice, 90010000009 |'],
  [{ ...meurice, inventory_number: 's.n.' }, 'Sans titre, Jean-Michel Meurice |'],
  [{ title: 'Battoir' }, 'Battoir |'],
])('a work’s page is told from those of the same title and maker: %j', async (written, title) => {
  expect(await pageTitle(written)).toContain(title)
})

test('a title as long as a tale is cut between two words, its number kept', async () => {
  const title = await pageTitle({
    ...meurice,
    title: 'Vue du lavoir prise du quai un jour de grande lessive '.repeat(6),
    creators: 'MANUFACTURE NATIONALE DE PORCELAINE ET DE FAIENCE DE SOMMIERES (manufacture)',
    inventory_number: '1974.1.1',
  })
  expect(title.length).toBeLessThanOrEqual(110)
  expect(title).toMatch(/^Vue du lavoir.*…, .*…, 1974\.1\.1 \| /)
})
