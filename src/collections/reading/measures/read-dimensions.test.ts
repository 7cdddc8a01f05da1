import { describe, expect, it } from 'vitest'
import { type Dimension, readDimensions } from './index.ts'

/** `height 185 (avec socle)`, `weight 410`, `~height 12`, `width 40–100`. */
function inShort({ kind, value_mm, value_g, value_cm3, scale, least, part, approximate }: Dimension): string {
  const value = value_mm ?? value_g ?? value_cm3 ?? scale
  return `${approximate ? '~' : ''}${kind} ${least === undefined ? '' : `${least}–`}${value}${part ? ` (${part})` : ''}`
}

const cases: Record<string, [written: string, ...read: string[]][]> = {
  'the letters, whose case tells': [
    ['H. 18,5 ; l. 6,8', 'height 185', 'width 68'],
    ['H. 4.2, L. 31, l. 25', 'height 42', 'length 310', 'width 250'],
    ['L. 11,5 ; l. 16,1', 'length 115', 'width 161'],
    ['H.10.8 ; L.13.4', 'height 108', 'length 134'],
    ['H 31,8 cm, L 37 cm, Ep 1,5 cm', 'height 318', 'length 370', 'thickness 15'],
    ['H: 22,7 L: 13,5 P: 12,3', 'height 227', 'length 135', 'depth 123'],
    ['H. 21 ; La. 16', 'height 210', 'width 160'],
    ['h 61.4 ; l 50.4', 'height 614', 'width 504'],
    ['L. 48 ; H. 169 ; ép. 10 ; prof. 48', 'length 480', 'height 1690', 'thickness 100', 'depth 480'],
    ['Ø 12 cm', 'diameter 120'],
    ['H. 20, circ. 45 cm', 'height 200', 'circumference 450'],
  ],
  'numbers before their letter, where L is the width': [
    ['17 H ; 24.2 L', 'height 170', 'width 242'],
    ['83 H ; 62 L ; 43 P', 'height 830', 'width 620', 'depth 430'],
    ['29 h ; 32 l', 'height 290', 'width 320'],
    ['30 H ; 20 L ; 10 l', 'height 300', 'length 200', 'width 100'],
    ['13, 4 H ; 20, 4 L', 'height 134', 'width 204'],
    ['43.2 H ; 59.1 L ; 31.5 H1 ; 46.8 L1', 'height 432', 'width 591', 'height 315 (1)', 'width 468 (1)'],
    ['24 H ; 19 L ; 11 H SOCLE', 'height 240', 'width 190', 'height 110 (socle)'],
    ['11.6 D ; 0.2 PDS', 'diameter 116', 'weight 200'],
    ['535 ht (en mm) , 194 lo (en mm) , 160 la (en mm)', 'height 535', 'length 194', 'width 160'],
    ['H3 (20, 5) ; L3 (25)', 'height 205 (3)', 'length 250 (3)'],
  ],
  'words written out': [
    ['Hauteur en cm 1.64', 'height 16.4'],
    ['Hauteur totale en cm 38 ; Hauteur en cm (de la feuille) 22', 'height 380 (totale)', 'height 220 (feuille)'],
    ['Longueur (m) 1.2 ; Poids (kg) 150', 'length 1200', 'weight 150000'],
    ['Hauteur x Largeur : 24,5 x 14,5 cm', 'height 245', 'width 145'],
    ['Hauteur x Diamètre : 6,6 x 7,6 cm ; Poids : 80 g', 'height 66', 'diameter 76', 'weight 80'],
    ['Largeur d’épaules en cm 72', 'width 720 (épaules)'],
    ['Hauteur en cm ? ; Largeur en cm ?'],
  ],
  units: [
    ['H. en m 4.64', 'height 4640'],
    ['H. 0,336 ; L. 0,412 m', 'height 336', 'length 412'],
    ['H. 1.43 m, l. 99.5', 'height 1430', 'width 995'],
    ['H. 138, l. 118 m', 'height 1380', 'width 1180'],
    ['Hauteur 0.61 ; Largeur 0.49', 'height 610', 'width 490'],
    ['En mm : H : 481 ; l : 339', 'height 481', 'width 339'],
    ['dimensions en m : Hauteur 0.27 ; Largeur 0.35', 'height 270', 'width 350'],
    ['Longueur en m 2.66 ; Largeur en cm 55', 'length 2660', 'width 550'],
    ['H. 1 m 64', 'height 1640'],
    ['H. 10 po', 'height 254'],
    ['H. 9 ½ cm', 'height 95'],
    ['H. 79. 2, L. 56. 7', 'height 792', 'length 567'],
  ],
  'without letters: height, width, depth': [
    ['18,5 x 24 cm', 'height 185', 'width 240'],
    ['115 × 88 × 76 cm', 'height 1150', 'width 880', 'depth 760'],
    ['140 x 90 mm', 'height 140', 'width 90'],
    ['80, 63.8', 'height 800', 'width 638'],
    [
      'H. 12 x L. 17 cm (H. 24.3 x L. 30 avec cadre)',
      'height 120',
      'length 170',
      'height 243 (avec cadre)',
      'length 300 (avec cadre)',
    ],
    ['Pointure 61/2'],
    ['12 cm'],
  ],
  'parts and several objects': [
    [
      'H. 18.5, l. 6.8 (avec socle) ; H. 13.2, l. 6',
      'height 185 (avec socle)',
      'width 68 (avec socle)',
      'height 132',
      'width 60',
    ],
    ['H. 12 ; L. 8,5 cm (feuille)', 'height 120 (feuille)', 'length 85 (feuille)'],
    [
      'H. 31 ; L. 24 ; avec cadre : H. 47 ; L. 39',
      'height 310',
      'length 240',
      'height 470 (avec cadre)',
      'length 390 (avec cadre)',
    ],
    [
      'H. 49,8 ; l. 40 ; H. 53,2 ; l. 43,3 (avec cadre)',
      'height 498',
      'width 400',
      'height 532 (avec cadre)',
      'width 433 (avec cadre)',
    ],
    [
      'H. 34 cm ; l. 46 cm (sans cadre ; H. 44, E. 5 avec cadre)',
      'height 340 (sans cadre)',
      'width 460 (sans cadre)',
      'height 440 (avec cadre)',
      'thickness 50 (avec cadre)',
    ],
    ['H. 7.6 ; D. 2.7 (bouchon)', 'height 76', 'diameter 27 (bouchon)'],
    ['H. 20 ; l. 10 (H20, l10)', 'height 200', 'width 100'],
    ['H. 4.8, L. 30 (ovale)', 'height 48', 'length 300'],
    ['coffret : h. 21 ; L. 57 tasse : h. 10', 'height 210 (coffret)', 'length 570 (coffret)', 'height 100 (tasse)'],
  ],
  'weights, volumes and scales': [
    ['D. 20 mm ; Pds. 5,66', 'diameter 20', 'weight 5.66'],
    ['H. 24 cm, D. 8 cm, Pds. 2,45 kg', 'height 240', 'diameter 80', 'weight 2450'],
    ['H. 30mm, P. 640g', 'height 30', 'weight 640'],
    ['Pds. 7.82 g. (Axée à 7 h)', 'weight 7.82'],
    ['H. 2.4 cm ; D. 20.9 cm ; VOLUM. 0,0008', 'height 24', 'diameter 209', 'volume 800'],
    ['Contenance en ml 30', 'volume 30'],
    ['H. 19 ; l. 32 ; Échelle 1/200', 'height 190', 'width 320', 'scale 200'],
    ['Echelle : 1:43', 'scale 43'],
  ],
  'what is not sure': [
    ['H. env. 12 cm', '~height 120'],
    ['H.30 (environ) ; L. 20', '~height 300', 'length 200'],
    ['H. 12 ?', '~height 120'],
    ['Longueur en cm entre 4 et 10', 'length 40–100'],
    ['H. 40 - 50 ; L. 120', 'height 400–500', 'length 1200'],
    ['Hauteur : 38 + 38 + 28 = 104 cm', 'height 1040'],
  ],
  'words that measure nothing': [
    ['', ...[]],
    ['L. mm, l. mm, H. mm'],
    ['H. 33, L. 76 peint en bleu: L.E.Falk 1954', 'height 330', 'length 760'],
    ['Diamètre en cm 2.31 ; Axe des coins en heure 8', 'diameter 23.1'],
    ['Hauteur en cm 123 (S.E.P.XIX.8.1)', 'height 1230'],
    ['H. 0 ; l. 3', 'width 30'],
  ],
}

for (const [title, table] of Object.entries(cases))
  describe(title, () => {
    it.each(table.map(([written, ...read]) => ({ written, read })))('« $written »', ({ written, read }) => {
      expect(readDimensions(written).map(inShort)).toEqual(read)
    })
  })
