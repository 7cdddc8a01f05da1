import { describe, expect, it } from 'vitest'
import type { FlagReason } from './facts.ts'
import { fileText, headers2025, inUtf8, lavoir, verre } from './invented-file.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import { type ExistingMuseum, planMuseofileImport } from './plan.ts'
import { readMuseofile } from './read.ts'
import type { FileRefusal } from './refusal.ts'
import { sayFileRefused, sayReport } from './say.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

function report(language: 'fr' | 'en', mode: 'dry-run' | 'done') {
  const spoiled = { ...lavoir, Telephone: '12', Domaine_thematique: 'Imprimé ; Ethnonolgie' }
  const rows = [
    spoiled,
    verre,
    { ...verre, Identifiant: 'M0903', Nom_officiel: '' },
    { ...verre, Identifiant: 'M0904', Departement: 'Nord' },
  ]
  const file = readMuseofile(inUtf8(fileText(headers2025, rows)))
  if ('refused' in file) throw new Error('refused')
  const long = 'Une histoire longue comme le lavoir, que l’on lit jusqu’au bout avant de voir ce qui change, '
  const existing: ExistingMuseum[] = [
    {
      id: 'v',
      museofile_id: 'M0902',
      name: 'Musée du verre',
      town: 'Toulouse',
      phone: '+33561999999',
      domains: ['histoire'],
      history: `${long}hier`,
      museofile_updated_on: '2026-01-02',
      sources: { phone: 'museum', domains: 'museofile', history: 'museofile', museofile_updated_on: 'museofile' },
    },
    { id: 'p', museofile_id: 'M0999', name: 'Musée parti', town: 'Rodez', sources: {} },
  ]
  const plan = planMuseofileImport({ file, existing, territory: ['12', '31'], departmentContains: () => true })
  return plain(sayReport(language, plan, mode))
}

describe('the report of an import', () => {
  it('says first what was done, of which file, and how many', () => {
    expect(report('fr', 'dry-run').split('\n').slice(0, 12)).toEqual([
      'Essai : rien n’a été écrit.',
      'Fichier Muséofile : 4 lignes lues (présentation de 2025, UTF-8, séparateur « | »).',
      'Attention : ce fichier est plus ancien (mis à jour le 13 octobre 2025) que ce que le réseau tient déjà de Muséofile (2 janvier 2026). Il ramène les champs à leur ancien état.',
      '',
      '  1 musée créé',
      expect.stringMatching(/^ {2}1 musée mis à jour \(\d+ champs\)$/),
      '  0 musée inchangé',
      '  1 ligne hors du territoire',
      '  1 ligne refusée',
      '  3 signalements',
      expect.stringMatching(/^ {2}\d+ champs? gardés?, que le musée ou l’association a écrits?$/),
      '  1 musée du réseau absent du fichier, laissé tel quel',
    ])
  })

  it('then names each row, museum and field', () => {
    const said = report('fr', 'done')
    expect(said).toContain('Import fait.')
    expect(said).toContain(
      'ligne 2  M0901  Musée du lavoir d’Espalion, Espalion : numéro de téléphone impossible, laissé de côté « 12 »',
    )
    expect(said).toContain('domaine mal écrit, corrigé « Ethnonolgie » → Ethnologie')
    expect(said).toContain('ligne 4  M0903  Toulouse : pas de nom officiel')
    expect(said).toContain(
      'M0902  Musée du verre, Toulouse : téléphone : « 05 61 99 99 99 », écrit par le musée ; le fichier dit « 05 61 00 00 02 »',
    )
    expect(said).toContain('M0999  Musée parti, Rodez')
    expect(said).toContain('domaines : « Histoire » → « Arts décoratifs »')
    expect(said).toContain('Nord 1')
  })

  it('says the same in English', () => {
    const said = report('en', 'dry-run')
    expect(said).toContain('Dry run: nothing was written.')
    expect(said).toContain('row 4  M0903  Toulouse: no official name')
    expect(said).toContain('domains: “Histoire” → “Arts décoratifs”')
  })
})

describe('a refused file', () => {
  const rows = Array.from({ length: 15 }, (_, index) => ({
    row: index + 2,
    museofile_id: `M${index + 1000}`,
    found: '27',
  }))
  const refusals: FileRefusal[] = [
    { reason: 'column-counts', expected: 24, rows, of: 30 },
    { reason: 'shifted-columns', header: 'Ville', rows: [{ row: 3, museofile_id: 'M0902', found: '31000' }], of: 30 },
    { reason: 'missing-columns', headers: ['Ville'], found: ['Identifiant'] },
    { reason: 'quote-not-closed', row: 9, after: 'M0901' },
    { reason: 'too-large', size_bytes: 90 * 2 ** 20, limit_bytes: 64 * 2 ** 20 },
    { reason: 'web-page' },
  ]

  it('names the rows, as far as a screen holds them, and says what to do', () => {
    const said = plain(sayFileRefused('fr', refusals))
    expect(said).toContain('Le fichier est refusé : rien n’a été importé.')
    expect(said).toContain('15 lignes n’ont pas 24 colonnes')
    expect(said).toContain('ligne 2 (M1000) : 27 colonnes')
    expect(said).toContain('… et 3 autres')
    expect(said).toContain('ligne 3 (M0902) : « 31000 »')
    expect(said).toContain('Il manque la colonne « Ville »')
    expect(said).toContain('data.culture.gouv.fr')
    expect(said).toContain('90 Mo')
  })

  it('says it in English too', () => {
    expect(sayFileRefused('en', refusals)).toContain('15 rows do not have 24 columns as the header does, of 30.')
  })
})

it('has another sentence for each reason, in both languages', () => {
  const reasons = Object.keys(fr.flag) as FlagReason[]
  expect(new Set(reasons.map((reason) => fr.flag[reason])).size).toBe(reasons.length)
  expect(new Set(reasons.map((reason) => en.flag[reason])).size).toBe(reasons.length)
  expect(reasons.filter((reason) => fr.flag[reason] === en.flag[reason])).toEqual([])
})
