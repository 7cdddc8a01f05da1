import { describe, expect, it } from 'vitest'
import { type ReadCreator, readCreators, shownName } from './index.ts'

/** `Eugène Delacroix (peintre) [after]`, with `=` and the other names. */
function inShort(creator: ReadCreator): string {
  const { role, certainty, other_names } = creator
  return `${shownName(creator)}${role ? ` (${role})` : ''} [${certainty}]${other_names.map((name) => ` = ${name}`).join('')}`
}

const cases: Record<string, [written: string, ...read: string[]][]> = {
  'a name, a role': [
    ['DELACROIX Eugène', 'Eugène Delacroix [certain]'],
    ['ALLEMAND Hector (peintre, graveur)', 'Hector Allemand (peintre, graveur) [certain]'],
    ['DEVERIA Achille (dessinateur ; graveur)', 'Achille Deveria (dessinateur, graveur) [certain]'],
    ['BLANCHOT Gustave (illustrateur, Illustrateur)', 'Gustave Blanchot (illustrateur) [certain]'],
    ['anonyme, peintre', 'anonyme (peintre) [certain]'],
    ['HUGO Victor ( )', 'Victor Hugo [certain]'],
  ],
  'several makers': [
    ['DELACROIX Eugène ; RUBENS Peter Paul (d’après)', 'Eugène Delacroix [certain]', 'Peter Paul Rubens [after]'],
    ["DAVID Louis (d'après) ;anonyme", 'Louis David [after]', 'anonyme [certain]'],
  ],
  'degrees of certainty': [
    ['RUBENS Peter Paul (?)', 'Peter Paul Rubens [doubtful]'],
    ['RUBENS Peter Paul (? )', 'Peter Paul Rubens [doubtful]'],
    ['RUBENS Peter Paul ?', 'Peter Paul Rubens [doubtful]'],
    ['RUBENS Peter Paul (attribué à)', 'Peter Paul Rubens [attributed]'],
    ['RUBENS Peter Paul (atelier de)', 'Peter Paul Rubens [workshop]'],
    ['RUBENS Peter Paul (atelier)', 'Peter Paul Rubens [workshop]'],
    ['RUBENS Peter Paul (école de)', 'Peter Paul Rubens [school]'],
    ['RUBENS Peter Paul (entourage de)', 'Peter Paul Rubens [circle]'],
    ['RUBENS Peter Paul (suiveur de)', 'Peter Paul Rubens [follower]'],
    ['RUBENS Peter Paul (élève de)', 'Peter Paul Rubens [pupil]'],
    ['RUBENS Peter Paul (genre de)', 'Peter Paul Rubens [manner]'],
    ['RUBENS Peter Paul (manière de)', 'Peter Paul Rubens [manner]'],
    ['RUBENS Peter Paul (imitateur de)', 'Peter Paul Rubens [imitator]'],
    ['RUBENS Peter Paul (inspiré par)', 'Peter Paul Rubens [inspired]'],
    ['RUBENS Peter Paul (d’après, peintre)', 'Peter Paul Rubens (peintre) [after]'],
    ["RUBENS Peter Paul (copie d'après)", 'Peter Paul Rubens [copy]'],
    ['RUBENS Peter Paul (?, attribué à, entourage de)', 'Peter Paul Rubens [circle]'],
    ['d’après RUBENS Peter Paul', 'Peter Paul Rubens [after]'],
    ['attribué à RUBENS Peter Paul', 'Peter Paul Rubens [attributed]'],
    ['RUBENS Peter Paul atelier', 'Peter Paul Rubens [workshop]'],
    ['RUBENS Peter Paul (copiste)', 'Peter Paul Rubens (copiste) [certain]'],
  ],
  'anonymous, firms and peoples': [
    ['anonyme', 'anonyme [certain]'],
    ['ANONYME français', 'anonyme français [certain]'],
    ['anonyme (attribué à)', 'anonyme [attributed]'],
    ['manufacture de Sèvres (manufacture)', 'manufacture de Sèvres (manufacture) [certain]'],
    ['MADOURA (atelier)', 'Madoura (atelier) [certain]'],
    ['FOUQUE ARNOUX & Cie', 'Fouque Arnoux & Cie [certain]'],
    ['ARTHUR & GRENARD (attribué à, manufacture)', 'Arthur & Grenard (manufacture) [attributed]'],
    [
      'COMPAGNIE GENERALE TRANSATLANTIQUE (commanditaire)',
      'Compagnie Generale Transatlantique (commanditaire) [certain]',
    ],
    ['BUREAU Pierre Isidore', 'Pierre Isidore Bureau [certain]'],
    ['Kanak (population)', 'Kanak (population) [certain]'],
    ['MAITRE DE FRANCFORT (attribué à)', 'Maitre de Francfort [attributed]'],
  ],
  'the name a person is called by': [
    ['MICHEL-ANGE (dit), BUONARROTI Michelangelo', 'Michel-Ange [certain] = BUONARROTI Michelangelo'],
    ["PRIMATICCIO Francesco (d'après), LE PRIMATICE (d'après, dit)", 'Le Primatice [after] = PRIMATICCIO Francesco'],
    ["L'ALBANE(dit),ALBANI Francesco(d'après)", "L'Albane [after] = ALBANI Francesco"],
    ['PRADIER Jean Jacques ; PRADIER James (dit)', 'James Pradier [certain] = PRADIER Jean Jacques'],
    [
      'LAROQUE (dessinateur) ; BOISSEAU Henri (?, dit, graveur)',
      'Laroque (dessinateur) [certain]',
      'Henri Boisseau (graveur) [doubtful]',
    ],
    ['LE TITIEN dit', 'Le Titien [certain]'],
    ['DEGAS (dit), DEGAS Edgar', 'Edgar Degas [certain]'],
    ['WATTEAU Louis Joseph, WATTEAU de LILLE (dit)', 'Louis Joseph Watteau [certain] = WATTEAU de LILLE'],
    ['RUDE Sophie, FREMIET Sophie (née)', 'Sophie Rude [certain] = FREMIET Sophie'],
    [
      'HAUDEBOURT Antoinette, LESCOT Antoinette (née), LESCOT (dite, ?)',
      'Antoinette Haudebourt [certain] = LESCOT Antoinette = LESCOT',
    ],
    ['TOURNACHON Félix dit NADAR', 'Nadar [certain] = TOURNACHON Félix'],
    ['Félix Tournachon, dit Nadar', 'Nadar [certain] = TOURNACHON Félix'],
  ],
  'names in any order': [
    ['Eugène Delacroix', 'Eugène Delacroix [certain]'],
    ['Eugène DELACROIX', 'Eugène Delacroix [certain]'],
    ['Delacroix, Eugène', 'Eugène Delacroix [certain]'],
    ['DELACROIX, Eugène (peintre)', 'Eugène Delacroix (peintre) [certain]'],
    ['Bellangé Hippolyte', 'Hippolyte Bellangé [certain]'],
    ['Vincent van Gogh', 'Vincent van Gogh [certain]'],
    ['LUCIANI SEBASTIANO', 'Sebastiano Luciani [certain]'],
    ['Villefroy E', 'E Villefroy [certain]'],
    ['Eugène Delacroix (1798-1863)', 'Eugène Delacroix [certain]'],
  ],
  'what names nobody': [[''], [' ; '], ['(?)'], ['(peintre)']],
}

for (const [title, table] of Object.entries(cases))
  describe(title, () => {
    it.each(table.map(([written, ...read]) => ({ written, read })))('« $written »', ({ written, read }) => {
      expect(readCreators(written).map(inShort)).toEqual(read)
    })
  })

it('keeps the life dates written behind a name', () => {
  expect(readCreators('Eugène Delacroix (1798-1863)')[0]).toMatchObject({
    birth_date: '1798',
    death_date: '1863',
    name: 'DELACROIX Eugène',
  })
  expect(readCreators('HEBERT Ernest (Grenoble, 1817 – La Tronche, 1908)')[0]).toMatchObject({
    birth_date: '1817',
    death_date: '1908',
  })
})

it('tells people from what is several or nobody', () => {
  const kinds = (written: string) =>
    readCreators(written).map(({ anonymous, collective }) => (anonymous ? 'nobody' : collective ? 'several' : 'one'))
  expect(
    kinds('anonyme ; manufacture de Sèvres ; HENRIOT (faïencerie) ; POIREL Nicolas (manufacture) ; Kanak (population)'),
  ).toEqual(['nobody', 'several', 'several', 'one', 'several'])
})

it('repairs the apostrophes that an old file lost', () => {
  expect(readCreators('VERRERIE D\u0092ART DE LORRAINE')[0]?.name).toBe("VERRERIE D'ART DE LORRAINE")
})
