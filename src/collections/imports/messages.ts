import type { OperatorLanguage, OperatorSentence } from '../../platform/operator.ts'
import { sayReason as sayFileReason, sayLido } from '../formats/index.ts'
import type { Source } from '../sources.ts'
import { jocondeCodes, type Remark } from '../written.ts'
import { fieldLabels } from './field-labels.ts'
import type { RowOutcome } from './outcome.ts'

/** « titre (TITR) »; a column of the file by the title it has there. */
export function fieldName(field: string, language: OperatorLanguage): string {
  const label = fieldLabels[field as keyof typeof fieldLabels]?.[language]
  const code = jocondeCodes[field as keyof typeof jocondeCodes]
  if (label) return code ? `${label} (${code})` : label
  return field.replace(/^other\./, '')
}

const outcomes: Readonly<Record<RowOutcome['outcome'], OperatorSentence>> = {
  created: { fr: 'créée', en: 'created' },
  changed: { fr: 'changée', en: 'changed' },
  unchanged: { fr: 'inchangée', en: 'unchanged' },
  refused: { fr: 'refusée', en: 'refused' },
  remark: { fr: 'remarque', en: 'remark' },
}

export function sayOutcome(outcome: RowOutcome['outcome']): OperatorSentence {
  return outcomes[outcome]
}

const keptBy: Readonly<Record<Source, OperatorSentence>> = {
  joconde: { fr: 'gardé : vient de la base Joconde', en: 'kept: comes from the base Joconde' },
  file: { fr: 'gardé : vient d’un fichier du musée', en: 'kept: comes from a file of the museum' },
  museum: { fr: 'gardé : écrit par le musée dans Cimaise', en: 'kept: written by the museum in Cimaise' },
  association: {
    fr: 'gardé : écrit par l’association dans Cimaise',
    en: 'kept: written by the association in Cimaise',
  },
}

export function saySource(source: Source): OperatorSentence {
  return keptBy[source]
}

type Facts = NonNullable<Remark['facts']>

const reasons: Readonly<Record<string, (facts: Facts, remark: Remark) => OperatorSentence>> = {
  'no-museum': () => ({
    fr: 'la ligne ne dit pas de quel musée est l’œuvre : donnez-le avec --museum',
    en: 'the row does not say which museum the work is of: give it with --museum',
  }),
  'unknown-museum': ({ nearest }, { value }) => ({
    fr: `le musée « ${value} » n’est pas du réseau${nearest ? ` ; le plus proche : ${nearest}` : ''}`,
    en: `the museum “${value}” is not of the network${nearest ? `; the nearest: ${nearest}` : ''}`,
  }),
  'several-museums': (_facts, { value }) => ({
    fr: `plusieurs musées du réseau s’appellent « ${value} » : donnez l’identifiant Muséofile`,
    en: `several museums of the network are called “${value}”: give the Museofile identifier`,
  }),
  'other-museum': ({ museum }, { value }) => ({
    fr: `l’œuvre est du musée « ${value} », et le fichier est importé pour ${museum}`,
    en: `the work is of the museum “${value}”, and the file is imported for ${museum}`,
  }),
  'not-your-museum': (_facts, { value }) => ({
    fr: `vous n’importez pas pour le musée « ${value} »`,
    en: `you do not import for the museum “${value}”`,
  }),
  'nothing-written': () => ({ fr: 'rien n’y est écrit d’une œuvre', en: 'nothing of a work is written there' }),
  'repeated-reference': ({ row }) => ({
    fr: `la même référence Joconde est déjà à la ligne ${row}`,
    en: `the same Joconde reference stands at row ${row} already`,
  }),
  'repeated-row': ({ row }) => ({
    fr: `répète mot pour mot la ligne ${row}`,
    en: `repeats row ${row} word for word`,
  }),
  'given-before': ({ row }) => ({
    fr: `l’œuvre est déjà celle de la ligne ${row}`,
    en: `the work is that of row ${row} already`,
  }),
  'reference-of-other-museum': ({ work }) => ({
    fr: `cette référence Joconde est celle d’une œuvre d’un autre musée (fiche ${work})`,
    en: `this Joconde reference is that of a work of another museum (record ${work})`,
  }),
  'ambiguous-inventory-number': ({ count }) => ({
    fr: `${count} œuvres de ce musée peuvent être celle-ci, sous le même numéro : donnez sa référence Joconde`,
    en: `${count} works of this museum may be this one, under the same number: give its Joconde reference`,
  }),
  'unreadable-date': () => ({ fr: 'date qui ne se comprend pas', en: 'a date that cannot be understood' }),
  'unreadable-period': () => ({ fr: 'période qui ne se comprend pas', en: 'a period that cannot be understood' }),
  'date-outside-period': ({ period }) => ({
    fr: `la date n’est pas dans la période écrite, « ${period} »`,
    en: `the date is not within the period written, “${period}”`,
  }),
  'unreadable-dimensions': () => ({
    fr: 'mesures qui ne se comprennent pas',
    en: 'measures that cannot be understood',
  }),
  'creator-dead-before': ({ creator, year, date }) => ({
    fr: `${creator} est mort en ${year}, avant l’œuvre (${date})`,
    en: `${creator} died in ${year}, before the work (${date})`,
  }),
  'creator-born-after': ({ creator, year, date }) => ({
    fr: `${creator} est né en ${year}, après l’œuvre (${date})`,
    en: `${creator} was born in ${year}, after the work (${date})`,
  }),
  'no-title': () => ({
    fr: 'ni titre, ni appellation, ni dénomination',
    en: 'no title, no appellation, no object type',
  }),
  'unknown-term': ({ nearest }, { value }) => ({
    fr: `« ${value} » n’est pas de la liste officielle${nearest ? ` ; le plus proche : « ${nearest} »` : ''}`,
    en: `“${value}” is not of the official list${nearest ? `; the nearest: “${nearest}”` : ''}`,
  }),
  'inventory-number-repeated': ({ work, row }) => ({
    fr: `le numéro d’inventaire est déjà celui ${work ? `de la fiche ${work}` : `de la ligne ${row}`} du même musée`,
    en: `the inventory number is already that of ${work ? `record ${work}` : `row ${row}`} of the same museum`,
  }),
}

/** What is wrong, as a curator understands it. */
export function sayReason(remark: Remark): OperatorSentence {
  const say = reasons[remark.reason]
  if (say) return say(remark.facts ?? {}, remark)
  const read = (language: OperatorLanguage) =>
    sayFileReason(language, remark) ?? sayLido(remark, language) ?? remark.reason
  return { fr: read('fr'), en: read('en') }
}

/** The same with the column before it. */
export function sayPlaced(remark: Remark, language: OperatorLanguage): string {
  const reason = sayReason(remark)[language]
  if (remark.column === undefined) return reason
  return `${fieldName(remark.column, language)}${language === 'fr' ? ' :' : ':'} ${reason}`
}
