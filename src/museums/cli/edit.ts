import { command, type Option } from '../../platform/command-line/index.ts'
import { atomically } from '../../platform/database/connect.ts'
import type { Network } from '../../platform/network.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { type Fields, listRevisions } from '../../platform/records/revisions.ts'
import { editMuseum } from '../commands.ts'
import { communeOfCode } from '../communes.ts'
import { type MuseumFields, museumForm } from '../forms.ts'
import { departmentContains } from '../geography/index.ts'
import { hoursMessages, readHours } from '../hours/index.ts'
import {
  expectation,
  fieldOf,
  isList,
  isSimple,
  labelOf,
  optionOf,
  readValue,
  sayValue,
  simpleFields,
} from './fields.ts'
import { museumNamed, referenceArgument } from './reference.ts'
import { signature } from './signature.ts'

const fieldOptions = Object.fromEntries(
  Object.entries(simpleFields).map(([name, { label, kind, example }]): [string, Option] => {
    const words = typeof kind === 'object' ? kind.join(', ') : example
    return [
      optionOf(name),
      {
        type: 'text',
        many: isList(name),
        what: words
          ? {
              fr: `${label.fr} : ${typeof kind === 'object' ? '' : 'par exemple '}${words}`,
              en: `${label.en}: ${typeof kind === 'object' ? '' : 'for example '}${words}`,
            }
          : label,
      },
    ]
  }),
)

export const editMuseumCommand = command({
  words: ['museum', 'edit'],
  what: {
    fr: 'écrit des champs de la fiche d’un musée, comme le ferait l’association',
    en: 'writes fields of a museum’s record, as the association would',
  },
  arguments: [referenceArgument],
  options: { as: { ...signature.option, required: true } as Option, ...fieldOptions },
  notes: [
    {
      fr: 'Une valeur vide ("") vide le champ. Les pages changent aussitôt ; l’historique garde ce qui était écrit, et un import ne le remplacera plus.',
      en: 'An empty value ("") empties the field. The pages change at once; the history keeps what was written, and no import will replace it.',
    },
    {
      fr: 'Les horaires s’écrivent dans la syntaxe d’OpenStreetMap. --commune-code entraîne la ville et le département. Les tarifs, les contacts et les réseaux sociaux ne s’écrivent pas ici.',
      en: 'Opening hours are written in the syntax of OpenStreetMap. --commune-code brings the town and the département along. Prices, contacts and social networks are not written here.',
    },
  ],
  examples: [
    'cimaise museum edit M0443 --phone "04 68 31 85 03" --as "Claire Vidal"',
    'cimaise museum edit musee-petiet --state closed --closed-until-on 2027-03-31 --closed-reason Travaux --as "Claire Vidal"',
  ],
  async run({ arguments: [reference = ''], options, language, say, remark, open }) {
    const { as, ...typed } = options as { as: string } & Record<string, string | string[]>
    if (!as.trim()) throw new Refusal(nameless)
    if (Object.keys(typed).length === 0) throw new Refusal(nothingToWrite)
    const checked = check(readTyped(typed))
    const { db, network } = await open()
    const museum = await museumNamed(db, reference)
    const fields = completed(checked, museum, network)
    for (const warning of elsewhere(fields, museum)) remark(warning)
    const revision = await atomically(db, async (trx) => {
      const outcome = await editMuseum(trx, signature.visitor(as), museum.id, fields)
      // The row is held: the latest revision is this one.
      return outcome === 'edited' ? (await listRevisions(trx, 'museums.museum', museum.id, 1))[0] : undefined
    })
    const title = `${museum.museofile_id ?? museum.slug}  ${museum.name}, ${museum.town}`
    say(title)
    if (!revision)
      say({ fr: 'Rien à changer : c’est déjà écrit ainsi.', en: 'Nothing to change: it is written so already.' })
    else {
      for (const line of changesOf(revision, language)) say(line)
      say({
        fr: `Écrit ; version ${revision.number}, signée ${revision.who}.`,
        en: `Written; revision ${revision.number}, signed ${revision.who}.`,
      })
    }
    return undefined
  },
})

const nameless: OperatorSentence = {
  fr: '--as est vide : il faut le nom de qui signe.',
  en: '--as is empty: it takes the name of whoever signs.',
}
const nothingToWrite: OperatorSentence = {
  fr: 'Que faut-il écrire ? Donnez au moins un champ, par exemple --phone "05 61 22 21 82" ; `cimaise museum edit --help` les nomme tous.',
  en: 'What is there to write? Give one field at least, for example --phone "05 61 22 21 82"; `cimaise museum edit --help` names them all.',
}

function readTyped(typed: Readonly<Record<string, string | string[]>>): Fields {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([option, value]) => {
      const name = fieldOf(option)
      return isSimple(name) ? [[name, readValue(name, [value].flat())]] : []
    }),
  )
}

/** @throws Refusal with a sentence for each wrong field. */
function check(values: Fields): MuseumFields {
  const outcome = museumForm.safeParse(values)
  const wrong = outcome.success ? [] : [...new Set(outcome.error.issues.map(({ path }) => String(path[0])))]
  const faults = wrong.filter(isSimple).map((name): OperatorSentence => {
    const said = (language: OperatorLanguage) =>
      `${labelOf(name, language)} (--${optionOf(name)}): ${sayValue(name, values[name], language)}`
    return {
      fr: `${said('fr').replace('): ', ') : ')} ne convient pas. Il faut ${expectation(name).fr}.`,
      en: `${said('en')} does not fit. It takes ${expectation(name).en}.`,
    }
  })
  const hours = outcome.success && outcome.data.opening_hours ? readHours(outcome.data.opening_hours) : undefined
  if (hours && 'problem' in hours)
    faults.push({
      fr: `${labelOf('opening_hours', 'fr')} (--opening-hours) : ${hoursMessages.fr.problems[hours.problem](hours.part)}`,
      en: `${labelOf('opening_hours', 'en')} (--opening-hours): ${hoursMessages.en.problems[hours.problem](hours.part)}`,
    })
  if (!outcome.success || faults.length > 0)
    throw new Refusal({ fr: faults.map(({ fr }) => fr).join('\n'), en: faults.map(({ en }) => en).join('\n') })
  return outcome.data
}

interface Placed {
  readonly department_code: string
  readonly latitude: number | null
  readonly longitude: number | null
}

/** The fields that follow from those written; a town of another territory, or half a point, is refused. */
function completed(fields: MuseumFields, museum: Placed, network: Network): MuseumFields {
  const { latitude, longitude } = { ...museum, ...fields }
  if ((latitude === null) !== (longitude === null))
    throw new Refusal({
      fr: 'Latitude et longitude vont ensemble : donnez --latitude et --longitude.',
      en: 'Latitude and longitude go together: give --latitude and --longitude.',
    })
  const code = fields.commune_code
  if (code === undefined) return fields
  const commune = communeOfCode(code)
  if (!commune)
    throw new Refusal({
      fr: `commune (--commune-code) : aucune commune n’a le code Insee « ${code} ».`,
      en: `commune (--commune-code): no commune has the INSEE code “${code}”.`,
    })
  if (!network.departments.some((department) => department.code === commune.department_code))
    throw new Refusal({
      fr: `commune (--commune-code) : ${commune.name} (${commune.department_code}) n’est pas dans le territoire du réseau.`,
      en: `commune (--commune-code): ${commune.name} (${commune.department_code}) is not in the network’s territory.`,
    })
  return { town: commune.name, ...fields, department_code: commune.department_code }
}

const toleranceKm = 5

/** A point out of its département is written all the same, and said. */
function elsewhere(fields: MuseumFields, museum: Placed): OperatorSentence[] {
  const { latitude, longitude } = fields
  const code = fields.department_code ?? museum.department_code
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return []
  if (departmentContains(code, longitude, latitude, toleranceKm)) return []
  return [
    {
      fr: `Attention : ce point n’est pas dans le département ${code}.`,
      en: `Beware: this point is not in the département ${code}.`,
    },
  ]
}

function changesOf({ before, after }: { before: Fields; after: Fields }, language: OperatorLanguage): string[] {
  const inOrder = [...museumForm.keyof().options].filter((name) => name in after)
  return inOrder.map((name) => {
    const colon = language === 'fr' ? ' :' : ':'
    return `  ${labelOf(name, language)}${colon} ${sayValue(name, before[name], language)} → ${sayValue(name, after[name], language)}`
  })
}
