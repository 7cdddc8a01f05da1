import { z } from 'zod'
import { type Command, command, type Option } from '../../platform/command-line/index.ts'
import { atomically } from '../../platform/database/connect.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { formatDay } from '../../platform/text/dates.ts'
import type { SchoolHoliday, SchoolZone } from '../hours/index.ts'
import { listSchoolHolidays } from '../queries.ts'
import { removeSchoolHoliday, setSchoolHoliday } from '../school-holiday-commands.ts'
import { signature } from './signature.ts'

const zones = ['A', 'B', 'C'] as const satisfies readonly SchoolZone[]

const zoneOption = {
  type: 'text',
  value: { fr: 'ZONES', en: 'ZONES' },
  what: { fr: 'A, B ou C, ou plusieurs : ABC', en: 'A, B or C, or several: ABC' },
} as const satisfies Option
const day = { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }

const list = command({
  words: ['holidays', 'list'],
  what: { fr: 'montre les vacances scolaires', en: 'shows the school holidays' },
  options: { zone: zoneOption },
  async run({ options, language, say, open }) {
    const wanted = options.zone === undefined ? zones : readZones(options.zone)
    const { db, network } = await open()
    const holidays = await listSchoolHolidays(db)
    for (const zone of wanted) {
      const own = holidays.filter((holiday) => holiday.zone === zone)
      const ours = zone === network.school_zone ? { fr: ', celle du réseau', en: ', the network’s' }[language] : ''
      say(`${{ fr: 'Zone', en: 'Zone' }[language]} ${zone}${ours}`)
      for (const holiday of own) say(`  ${holiday.starts_on}  ${holiday.ends_on}  ${holiday.name}`)
      if (own.length === 0) say({ fr: '  aucune période', en: '  no period' })
    }
    say({
      fr: 'Chaque ligne donne le premier et le dernier jour sans classe. Après la dernière, les pages disent « vacances non publiées ».',
      en: 'Each line gives the first and the last day without school. After the last one, pages say “school holidays not published”.',
    })
    return undefined
  },
})

const set = command({
  words: ['holidays', 'set'],
  what: {
    fr: 'écrit une période de vacances scolaires, dans une zone ou plusieurs',
    en: 'writes a period of school holidays, in one zone or several',
  },
  options: {
    zone: { ...zoneOption, required: true },
    name: {
      type: 'text',
      value: { fr: 'NOM', en: 'NAME' },
      what: { fr: 'son nom, en français : "Vacances d’hiver"', en: 'its name, in French: "Vacances d’hiver"' },
      required: true,
    },
    first: {
      type: 'text',
      value: day,
      what: { fr: 'le premier jour sans classe', en: 'the first day without school' },
      required: true,
    },
    last: {
      type: 'text',
      value: day,
      what: { fr: 'le dernier jour sans classe', en: 'the last day without school' },
      required: true,
    },
    as: signature.option,
  },
  notes: [
    {
      fr: 'Une période de la zone qui commence le même jour est remplacée. Le ministère annonce la veille des vacances (après la classe) et le jour de la reprise : ici, le premier jour est un samedi et le dernier la veille de la reprise.',
      en: 'A period of the zone that begins the same day is replaced. The Ministry announces the last day of school and the day of return: here, the first day is a Saturday and the last the eve of the return.',
    },
  ],
  examples: ['cimaise holidays set --zone C --name "Vacances d’hiver" --first 2028-02-12 --last 2028-02-27'],
  async run({ options, language, say, open }) {
    const period = {
      name: (options.name ?? '').trim(),
      starts_on: readDay('first', options.first),
      ends_on: readDay('last', options.last),
    }
    if (!period.name) throw new Refusal({ fr: '--name est vide.', en: '--name is empty.' })
    if (period.ends_on < period.starts_on)
      throw new Refusal({
        fr: `Le dernier jour (${period.ends_on}) vient avant le premier (${period.starts_on}).`,
        en: `The last day (${period.ends_on}) comes before the first (${period.starts_on}).`,
      })
    const wanted = readZones(options.zone ?? '')
    const { db } = await open()
    // Several zones are one act: all of them, or none.
    const outcomes = await atomically(db, async (trx) => {
      const done: [SchoolZone, 'added' | 'changed' | 'unchanged'][] = []
      for (const zone of wanted) {
        const outcome = await setSchoolHoliday(trx, signature.visitor(options.as), { ...period, zone })
        if (typeof outcome === 'object') throw overlap(outcome.overlaps)
        done.push([zone, outcome])
      }
      return done
    })
    for (const [zone, outcome] of outcomes)
      say(
        `${outcomeWords[outcome][language]}${language === 'fr' ? ' :' : ':'} ${sayHoliday({ ...period, zone })[language]}`,
      )
    return undefined
  },
})

const remove = command({
  words: ['holidays', 'remove'],
  what: { fr: 'retire une période de vacances scolaires', en: 'removes a period of school holidays' },
  options: {
    zone: { ...zoneOption, required: true },
    first: { type: 'text', value: day, what: { fr: 'son premier jour', en: 'its first day' }, required: true },
    as: signature.option,
  },
  examples: ['cimaise holidays remove --zone C --first 2028-02-12'],
  async run({ options, language, say, open }) {
    const starts_on = readDay('first', options.first)
    const wanted = readZones(options.zone ?? '')
    const { db } = await open()
    const gone = await atomically(db, async (trx) => {
      const removed: SchoolHoliday[] = []
      for (const zone of wanted) {
        const holiday = await removeSchoolHoliday(trx, signature.visitor(options.as), { zone, starts_on })
        if (!holiday) throw notThere(zone, starts_on)
        removed.push(holiday)
      }
      return removed
    })
    for (const holiday of gone) say(`${{ fr: 'Retirée :', en: 'Removed:' }[language]} ${sayHoliday(holiday)[language]}`)
    return undefined
  },
})

const outcomeWords: Readonly<Record<'added' | 'changed' | 'unchanged', OperatorSentence>> = {
  added: { fr: 'Ajoutée', en: 'Added' },
  changed: { fr: 'Changée', en: 'Changed' },
  unchanged: { fr: 'Déjà écrite ainsi', en: 'Written so already' },
}

function sayHoliday({ zone, name, starts_on, ends_on }: SchoolHoliday): OperatorSentence {
  return {
    fr: `zone ${zone}, ${name}, du ${formatDay('fr', starts_on)} au ${formatDay('fr', ends_on)}.`,
    en: `zone ${zone}, ${name}, from ${formatDay('en', starts_on)} to ${formatDay('en', ends_on)}.`,
  }
}

function overlap(other: SchoolHoliday): Refusal {
  const said = sayHoliday(other)
  const way = `cimaise holidays remove --zone ${other.zone} --first ${other.starts_on}`
  return new Refusal({
    fr: `Ces jours sont déjà dans une période : ${said.fr} Retirez-la d’abord : ${way}`,
    en: `These days already lie in a period: ${said.en} Remove it first: ${way}`,
  })
}

function notThere(zone: SchoolZone, starts_on: string): Refusal {
  return new Refusal({
    fr: `Aucune période de la zone ${zone} ne commence le ${formatDay('fr', starts_on)}. \`cimaise holidays list --zone ${zone}\` les montre.`,
    en: `No period of zone ${zone} begins on ${formatDay('en', starts_on)}. \`cimaise holidays list --zone ${zone}\` shows them.`,
  })
}

function readZones(typed: string): SchoolZone[] {
  const letters = [...typed.toUpperCase().replace(/[\s,]/g, '')]
  if (letters.length === 0 || letters.some((letter) => !zones.some((zone) => zone === letter)))
    throw new Refusal({
      fr: `--zone « ${typed} » : les zones sont A, B et C.`,
      en: `--zone “${typed}”: the zones are A, B and C.`,
    })
  return zones.filter((zone) => letters.includes(zone))
}

function readDay(option: string, typed = ''): string {
  const outcome = z.iso.date().safeParse(typed.trim())
  if (outcome.success) return outcome.data
  throw new Refusal({
    fr: `--${option} « ${typed} » n’est pas un jour du calendrier, écrit AAAA-MM-JJ.`,
    en: `--${option} “${typed}” is not a day of the calendar, written YYYY-MM-DD.`,
  })
}

export const holidayCommands: readonly Command[] = [list, set, remove]
