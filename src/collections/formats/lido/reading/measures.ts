import { all, first, type LidoElement, take, wordsOf } from '../xml/element.ts'
import { takeLabelled, takeTerm, takeTerms } from './concepts.ts'
import { chosen } from './language.ts'
import { plain } from './plain.ts'

/** The trade's abbreviations; the case tells `l.` (width) from `L.` (length). */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^(?:height|hauteur|hohe|hoogte|inaltime|altezza|alto|altura|alcada|nautor|h$)/, 'H.'],
  [/^(?:width|largeur|breite|breedte|latime|larghezza|ancho|anchura|amplada|largor|w$|b$)/, 'l.'],
  [/^(?:length|longueur|lange|lengte|lungime|lunghezza|largo|longitud|llargada|longor)/, 'L.'],
  [/^(?:depth|profondeur|tiefe|diepte|adancime|profondita|profundidad|profunditat|prigondor|d$)/, 'P.'],
  [/^(?:thickness|epaisseur|dicke|starke|dikte|grosime|spessore|grosor|gruix|espessor)/, 'E.'],
  [/^(?:diamet|durchmesser|diametru)/, 'D.'],
  [/^(?:weight|poids|gewicht|masse|mass$|greutate|peso|pes$)/, 'Pds'],
  [/^(?:scale|echelle|massstab|scala|escala)/, 'Ech.'],
]

const centimetres: Readonly<Record<string, number>> = {
  mm: 0.1,
  cm: 1,
  dm: 10,
  m: 100,
  in: 2.54,
  inch: 2.54,
  inches: 2.54,
}
const grams: Readonly<Record<string, number>> = { mg: 0.001, g: 1, gr: 1, kg: 1000 }

/** The measures of every set in the trade's writing, « H. 18.5 ; l. 24 »: in centimetres and grams, unsaid. */
export function takeMeasures(displays: readonly LidoElement[], main: string): string {
  return displays
    .map((display) => {
      const structured = all(display, 'objectMeasurements')
        .map((measurements) => takeStructured(measurements, main))
        .filter((text) => text !== '')
      return structured.join(' ; ') || takeShown(all(display, 'displayObjectMeasurements'), main)
    })
    .filter((text) => text !== '')
    .join(' ; ')
}

/** What is shown, each measure after the kind that its label tells: « H. 96 ; l. 55 ». */
function takeShown(displays: readonly LidoElement[], main: string): string {
  return takeLabelled(displays, main)
    .map(({ label, text }) => {
      const kind = kindOf(label)
      return kind && /^\d/.test(text) ? `${kind} ${text}` : text
    })
    .join(' ; ')
}

function kindOf(words: string): string | undefined {
  return abbreviations.find(([sign]) => sign.test(plain(words)))?.[1]
}

function takeStructured(measurements: LidoElement, main: string): string {
  const measures = all(measurements, 'measurementsSet').flatMap((set) => takeMeasure(set, main) || [])
  if (measures.length === 0) return ''
  const extent = takeTerms(all(measurements, 'extentMeasurements'), main).join(', ')
  return extent ? `${measures.join(', ')} (${extent})` : measures.join(' ; ')
}

function takeMeasure(set: LidoElement, main: string): string {
  const value = first(set, 'measurementValue')
  if (!value || !wordsOf(value)) return ''
  const words = take(value)
  const type = takeLabel(all(set, 'measurementType'), main)
  const unit = takeLabel(all(set, 'measurementUnit'), main)
  const kind = kindOf(type) ?? type
  const amount = /^\d+(?:[.,]\d+)?$/.test(words) ? Number(words.replace(',', '.')) : Number.NaN
  const factor = (kind === 'Pds' ? grams : centimetres)[unit.toLowerCase().replace(/\.$/, '')]
  if (Number.isNaN(amount) || factor === undefined) return [kind, words, unit].filter((part) => part !== '').join(' ')
  return `${kind} ${decimal(amount * factor)}`
}

function takeLabel(labels: readonly LidoElement[], main: string): string {
  const texts = labels.filter(({ text }) => text.trim() !== '')
  return texts.length > 0 ? take(chosen(texts, main)) : takeTerm(labels[0], main)
}

/** Without the dust of binary fractions. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(10)))
}
