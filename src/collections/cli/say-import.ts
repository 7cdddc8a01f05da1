import type { OperatorLanguage } from '../../platform/operator.ts'
import { fieldName, type ImportCounts, type RowOutcome, sayPlaced, saySource } from '../imports/index.ts'

/** The terminal shows that many of each kind; the report shows all. */
const shown = 15
const shownLength = 70

/** The counts of an import. A number stands first on each line. */
export function saySummary(
  language: OperatorLanguage,
  { file, dryRun, milliseconds, counts }: { file: string; dryRun: boolean; milliseconds: number; counts: ImportCounts },
): string {
  const seconds = (milliseconds / 1000).toFixed(1)
  const lines = {
    fr: [
      dryRun ? `${file} : ce que ferait l’import (rien n’est écrit)` : `${file} : importé`,
      `  ${counts.rows} lignes`,
      `  ${counts.created} créées`,
      `  ${counts.changed} changées (${counts.fields} champs)`,
      `  ${counts.unchanged} inchangées`,
      `  ${counts.refused} refusées`,
      `  ${counts.kept} champs gardés`,
      `  ${counts.warnings} remarques`,
      `  ${counts.persons} personnes nouvelles`,
      `  ${counts.terms} termes nouveaux`,
      `  ${seconds.replace('.', ',')} secondes`,
    ],
    en: [
      dryRun ? `${file}: what the import would do (nothing is written)` : `${file}: imported`,
      `  ${counts.rows} rows`,
      `  ${counts.created} created`,
      `  ${counts.changed} changed (${counts.fields} fields)`,
      `  ${counts.unchanged} unchanged`,
      `  ${counts.refused} refused`,
      `  ${counts.kept} fields kept`,
      `  ${counts.warnings} remarks`,
      `  ${counts.persons} new persons`,
      `  ${counts.terms} new terms`,
      `  ${seconds} seconds`,
    ],
  }
  return lines[language].join('\n')
}

/** Keeps the first rows of each kind, for the terminal. */
export function firstRows() {
  const kept = {
    refused: [] as RowOutcome[],
    changed: [] as RowOutcome[],
    kept: [] as RowOutcome[],
    remarked: [] as RowOutcome[],
  }
  const more = { refused: 0, changed: 0, kept: 0, remarked: 0 }
  const put = (kind: keyof typeof kept, row: RowOutcome) => {
    if (kept[kind].length < shown) kept[kind].push(row)
    else more[kind] += 1
  }
  return {
    note(row: RowOutcome) {
      if (row.outcome === 'refused') put('refused', row)
      if (row.outcome === 'changed') put('changed', row)
      if (row.kept.length > 0) put('kept', row)
      if (row.remarks.some(({ severity }) => severity === 'warning')) put('remarked', row)
    },
    lines(language: OperatorLanguage): string[] {
      const titles = {
        refused: { fr: 'Lignes refusées', en: 'Rows refused' },
        changed: { fr: 'Fiches changées', en: 'Records changed' },
        kept: { fr: 'Champs gardés', en: 'Fields kept' },
        remarked: { fr: 'Remarques', en: 'Remarks' },
      }
      return (Object.keys(kept) as (keyof typeof kept)[]).flatMap((kind) => {
        if (kept[kind].length === 0) return []
        const rest = { fr: `  … et ${more[kind]} autres lignes`, en: `  … and ${more[kind]} other rows` }
        return [
          '',
          titles[kind][language],
          ...kept[kind].flatMap((row) => linesOf(kind, row, language)),
          ...(more[kind] > 0 ? [rest[language]] : []),
        ]
      })
    },
  }
}

function linesOf(
  kind: 'refused' | 'changed' | 'kept' | 'remarked',
  row: RowOutcome,
  language: OperatorLanguage,
): string[] {
  const colon = language === 'fr' ? ' :' : ':'
  const name = [row.museum, row.joconde_id ?? row.inventory_number, short(row.title)].filter(Boolean).join('  ')
  const start = `  ${{ fr: 'ligne', en: 'row' }[language]} ${row.place}  ${name}`
  if (kind === 'changed')
    return [
      start,
      ...row.changes.map(
        ({ field, before, after }) =>
          `    ${fieldName(field, language)}${colon} ${value(before, language)} → ${value(after, language)}`,
      ),
    ]
  if (kind === 'kept')
    return [
      start,
      ...row.kept.map(
        ({ field, source, stored, incoming }) =>
          `    ${fieldName(field, language)}${colon} ${value(stored, language)} (${saySource(source)[language]} ; ${{ fr: 'le fichier dit', en: 'the file says' }[language]} ${value(incoming, language)})`,
      ),
    ]
  const severity = kind === 'refused' ? 'refused' : 'warning'
  return [
    start,
    ...row.remarks
      .filter((remark) => remark.severity === severity)
      .map((remark) => {
        const said = remark.value !== undefined && kind === 'remarked' ? ` (${value(remark.value, language)})` : ''
        return `    ${sayPlaced(remark, language)}${said}`
      }),
  ]
}

function value(text: string | null, language: OperatorLanguage): string {
  if (text === null || text === '') return { fr: 'vide', en: 'empty' }[language]
  return { fr: `« ${short(text)} »`, en: `“${short(text)}”` }[language]
}

function short(text: string | null): string {
  const line = (text ?? '').replaceAll(/\s+/g, ' ')
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line
}
