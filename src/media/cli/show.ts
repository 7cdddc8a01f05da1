import { dayOf, systemClock } from '../../platform/clock.ts'
import { command } from '../../platform/command-line/index.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import { licenceOf } from '../licences.ts'
import { imageDescriptionPath } from '../paths.ts'
import { findImage, listSimilar, listUses } from '../queries.ts'
import { isLarge, isSeen } from '../rights.ts'

export const showImageCommand = command({
  words: ['image', 'show'],
  what: {
    fr: 'montre une image : son fichier, ses droits, qui la montre, et l’historique',
    en: 'shows an image: its file, its rights, who shows it, and the history',
  },
  arguments: [{ name: { fr: 'IMAGE', en: 'IMAGE' }, what: { fr: 'son identifiant', en: 'its id' } }],
  examples: ['cimaise image show 3v8k2m9q4x'],
  async run({ arguments: [id = ''], language, say, open }) {
    const { db, baseUrl, network } = await open()
    const image = await findImage(db, id)
    if (!image)
      throw new Refusal({ fr: `Aucune image n’a l’identifiant « ${id} ».`, en: `No image has the id “${id}”.` })
    const colon = language === 'fr' ? ' :' : ':'
    const today = dayOf(systemClock(), network.time_zone)
    say(`${image.id}  ${image.original_name}`)
    say(
      `  ${image.type}, ${image.width} × ${image.height}, ${(image.size_bytes / 1e6).toFixed(1)} ${language === 'fr' ? 'Mo' : 'MB'}`,
    )
    say(`  SHA-256${colon} ${image.digest}`)
    say(seen(image.status, isSeen(image, today), isLarge(image, today), image.embargo_until_on))
    say(prepared(image.prepared_version, image.preparation_problem))
    if (image.status === 'published') say(`  ${baseUrl}${imageDescriptionPath(image)}`)
    for (const [label, value] of [
      [{ fr: 'texte de remplacement', en: 'alternative text' }, image.alternative_text],
      [{ fr: 'légende', en: 'caption' }, image.caption],
      [{ fr: 'crédit', en: 'credit' }, image.credit],
      [{ fr: 'photographe', en: 'photographer' }, image.photographer],
      [{ fr: 'licence', en: 'licence' }, licenceOf(image.licence) ?? image.licence],
    ] as const)
      say(`  ${label[language]}${colon} ${value ?? '—'}`)
    for (const { kind, record_id } of await listUses(db, id))
      say({ fr: `  montrée par ${kind}:${record_id}`, en: `  shown by ${kind}:${record_id}` })
    for (const other of await listSimilar(db, image.perceptual_hash, id))
      say({
        fr: `  ressemble à ${other.id}  ${other.original_name}`,
        en: `  looks like ${other.id}  ${other.original_name}`,
      })
    for (const { number, at, who, after } of await listRevisions(db, 'media.image', id, 5))
      say(
        `  ${number}  ${at.toISOString().slice(0, 16).replace('T', ' ')}  ${who}${colon} ${Object.keys(after).join(', ')}`,
      )
    return undefined
  },
})

function seen(status: string, visible: boolean, large: boolean, embargo: string | null): OperatorSentence {
  if (status !== 'published') return { fr: `  cachée (${status})`, en: `  hidden (${status})` }
  if (!visible) return { fr: `  cachée jusqu’au ${embargo}`, en: `  hidden until ${embargo}` }
  return large
    ? { fr: '  montrée en grand', en: '  shown large' }
    : {
        fr: '  montrée en petit, sans tuiles : ses droits ne permettent pas plus',
        en: '  shown small, without tiles: its rights allow no more',
      }
}

function prepared(version: number | null, problem: string | null): OperatorSentence {
  if (version === derivativesVersion) return { fr: '  tailles et tuiles prêtes', en: '  sizes and tiles ready' }
  if (problem) return { fr: `  préparation impossible : ${problem}`, en: `  cannot be prepared: ${problem}` }
  return { fr: '  tailles et tuiles à préparer', en: '  sizes and tiles to be prepared' }
}
