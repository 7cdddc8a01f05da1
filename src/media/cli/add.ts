import { access } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { command } from '../../platform/command-line/index.ts'
import { readConfig } from '../../platform/config.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { type Added, addImage } from '../add-image.ts'
import { useImage } from '../commands.ts'
import { type ImageFields, imageForm } from '../forms.ts'
import { prepareImages } from '../jobs.ts'
import { licenceCodes } from '../licences.ts'
import { imageDescriptionPath } from '../paths.ts'

const text = (fr: string, en: string) => ({ type: 'text', what: { fr, en } }) as const

export const addImageCommand = command({
  words: ['image', 'add'],
  what: {
    fr: 'apporte des images au réseau, et prépare leurs tailles et leurs tuiles',
    en: 'brings images into the network, and prepares their sizes and tiles',
  },
  arguments: [
    {
      name: { fr: 'FICHIER', en: 'FILE' },
      what: {
        fr: 'des images JPEG, PNG, WebP, AVIF ou TIFF ; elles ne sont que lues',
        en: 'JPEG, PNG, WebP, AVIF or TIFF images; they are only read',
      },
      many: true,
    },
  ],
  options: {
    alt: text(
      'le texte qui remplace l’image pour qui ne la voit pas',
      'the text that stands for the image for who cannot see it',
    ),
    caption: text('la légende', 'the caption'),
    credit: text('à qui est la photographie', 'whose photograph it is'),
    photographer: text('qui l’a prise', 'who took it'),
    licence: text(`la licence : ${licenceCodes.join(', ')}`, `the licence: ${licenceCodes.join(', ')}`),
    embargo: text(
      'le premier jour où elle peut être vue, AAAA-MM-JJ',
      'the first day on which it may be seen, YYYY-MM-DD',
    ),
    for: {
      type: 'text',
      many: true,
      value: { fr: 'FICHE', en: 'RECORD' },
      what: {
        fr: 'la fiche qui la montre, par exemple collections.work:0123456789',
        en: 'the record that shows it, for example collections.work:0123456789',
      },
    },
    as: {
      type: 'text',
      value: { fr: 'NOM', en: 'NAME' },
      what: { fr: 'le nom qui signe dans l’historique', en: 'the name that signs in the history' },
    },
  },
  notes: [
    {
      fr: 'Ce que l’appareil a noté, le lieu compris, ne quitte jamais l’original. La même image envoyée deux fois reste une seule image.',
      en: 'What the camera noted, its place included, never leaves the original. The same image sent twice stays one image.',
    },
  ],
  examples: ['cimaise image add lavoir.jpg --alt "Le lavoir vu du quai" --credit "Musée du Lavoir" --licence CC-BY'],
  async run({ arguments: paths, options, variables, signal, progress, say, remark, open }) {
    const fields = readFields(options)
    const uses = (options.for ?? []).map(readRecord)
    for (const path of paths) await access(path)
    const { db, files, baseUrl } = await open()
    const limits = { maxBytes: readConfig(variables).IMAGE_MAX_MB * 1024 * 1024 }
    const who: Visitor = { kind: 'operator', name: options.as?.trim() || userInfo().username }
    let refused = 0
    for (const path of paths) {
      if (signal.aborted) break
      progress.show(path)
      const outcome = await addImage(db, files, who, { source: path, name: basename(path), fields }, limits)
      progress.clear()
      if (outcome.outcome === 'refused') refused += 1
      else for (const use of uses) await useImage(db, who, { image_id: outcome.id, ...use })
      for (const line of sayOutcome(outcome, basename(path), baseUrl)) say(line)
    }
    const { failed } = await prepareImages(db, files, { signal })
    if (failed > 0)
      remark({
        fr: `${failed} image(s) ne se laissent pas préparer : \`cimaise image check\` dit pourquoi.`,
        en: `${failed} image(s) cannot be prepared: \`cimaise image check\` says why.`,
      })
    return refused > 0 ? 1 : undefined
  },
})

function readFields(options: Readonly<Partial<Record<string, string | readonly string[]>>>): ImageFields {
  const typed = {
    alternative_text: options.alt,
    caption: options.caption,
    credit: options.credit,
    photographer: options.photographer,
    licence: options.licence,
    embargo_until_on: options.embargo,
  }
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
  const outcome = imageForm.safeParse(given)
  if (outcome.success) return outcome.data
  const wrong = new Set(outcome.error.issues.map(({ path }) => String(path[0])))
  const faults = [...wrong].map((field) => problems[field] ?? tooLong(field))
  throw new Refusal({ fr: faults.map(({ fr }) => fr).join('\n'), en: faults.map(({ en }) => en).join('\n') })
}

const problems: Readonly<Record<string, OperatorSentence>> = {
  licence: {
    fr: `--licence : cette licence n’est pas de la liste. Il faut l’une de ${licenceCodes.join(', ')}, ou son adresse.`,
    en: `--licence: this licence is not on the list. It takes one of ${licenceCodes.join(', ')}, or its address.`,
  },
  embargo_until_on: {
    fr: '--embargo : il faut un jour, comme 2027-03-31.',
    en: '--embargo: it takes a day, such as 2027-03-31.',
  },
}
const tooLong = (field: string): OperatorSentence => ({
  fr: `${field} : ce texte est vide ou trop long.`,
  en: `${field}: this text is empty or too long.`,
})

function readRecord(typed: string): { kind: string; record_id: string } {
  const [, kind, record_id] = /^([a-z_]+\.[a-z_]+):(\w+)$/.exec(typed) ?? []
  if (kind && record_id) return { kind, record_id }
  throw new Refusal({
    fr: `--for : « ${typed} » ne désigne pas une fiche. Il faut, par exemple, collections.work:0123456789.`,
    en: `--for: “${typed}” names no record. It takes, for example, collections.work:0123456789.`,
  })
}

function sayOutcome(outcome: Added, name: string, baseUrl: string): OperatorSentence[] {
  if (outcome.outcome === 'refused') return [outcome.problem]
  const address = baseUrl + imageDescriptionPath(outcome)
  if (outcome.outcome === 'known')
    return [
      {
        fr: `${outcome.id}  ${name} : ce fichier est déjà là. ${address}`,
        en: `${outcome.id}  ${name}: this file is there already. ${address}`,
      },
    ]
  const { id, similar, labels } = outcome
  const said = Object.values(labels).join(' ; ')
  return [
    { fr: `${id}  ${name} : ajoutée. ${address}`, en: `${id}  ${name}: added. ${address}` },
    ...(similar.length > 0
      ? [
          {
            fr: `  elle ressemble à ${similar.map((each) => each.id).join(', ')} : est-ce la même photographie ?`,
            en: `  it looks like ${similar.map((each) => each.id).join(', ')}: is it the same photograph?`,
          },
        ]
      : []),
    ...(said ? [{ fr: `  le fichier dit : ${said}`, en: `  the file says: ${said}` }] : []),
  ]
}
