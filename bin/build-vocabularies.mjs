// Writes src/collections/vocabularies/lists/*.tsv: the official lists of Joconde in our own form.
// To be run by hand when the Ministry publishes them anew: CIMAISE_DATA=<folder> node bin/build-vocabularies.mjs
// Terms: Ministère de la Culture, vocabulaires de Joconde, Licence Ouverte 2.0.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

const lists = {
  domain: 'lexdomn',
  'object-type': 'lexdeno',
  technique: 'lextech',
  period: 'lexperi',
  epoch: 'lexepoq',
  subject: 'lexrepr',
  genre: 'lexgene',
  place: 'lexlieux',
  use: 'lexutil',
  school: 'lexecol',
  role: 'lexautrole',
  'legal-status': 'lexstat',
}

/** Terms that records bear since the lists were last published. */
const since = { domain: ["mémoire de l'esclavage"] }

/** What people write for a term, besides the list's own synonyms. */
const besides = {
  domain: {
    'sciences naturelles': ['sciences de la nature'],
    'sciences - techniques': ['sciences et techniques', 'technique et industrie'],
    'arts décoratifs': ['art décoratif'],
    ethnologie: ['ethnographie', 'arts et traditions populaires'],
    islam: ["arts de l'islam"],
    hippiqua: ['hippique'],
    'cartes - plans': ['cartographie'],
  },
}

/** First lines that only order a list. The Ministry prints them in bold, which the text files have lost. */
const headings = {
  domain: /^(domaine |chronologie$|civilisation$|géographie$)/,
  'object-type': /^affixe/,
  technique: /_|\/|^(affixe|précisions|matériau d'origine)/,
  period: /^ère chrétienne$/,
  epoch: /^(affixe|époque$|mouvement$|style$)/,
  subject:
    /^(thèmes|genre de la représentation|déterminant de la représentation|le corps et la vie matérielle|sujet géographique|localisation géographique.*|.* hist|nom de groupe|périodisation)$/,
  genre: /^(affixe|contexte de création$|oeuvre préparatoire$|oeuvre de reproduction$|oeuvre reproduite$)/,
  place: /^affixe/,
  use: /^affixe/,
  school: /^affixe/,
  role: /^(rôle|affixe)/,
  'legal-status':
    /^(statut juridique|conditions de prêt|mode d'acquisition$|propriétaires$|statut de la propriété$|mode de dépôt|particularités)/,
}

const folder = env.CIMAISE_DATA
if (!folder) throw new Error('CIMAISE_DATA must name the folder that holds vocabularies/lex*.txt')

let total = 0
for (const [vocabulary, file] of Object.entries(lists)) {
  const text = readFileSync(join(folder, 'vocabularies', `${file}.txt`), 'utf8')
  const root = { label: '', synonyms: [], parent: undefined, children: [] }
  readList(text, root)
  for (const label of since[vocabulary] ?? []) root.children.push({ label, synonyms: [], parent: root, children: [] })
  for (const term of walk(root)) term.synonyms.push(...(besides[vocabulary]?.[term.label] ?? []))
  if (vocabulary === 'technique') {
    for (const term of root.children) nameShortly(term)
    gatherHomonyms(root)
  }
  const lines = write(root, headings[vocabulary], 0)
  if (lines.length < 80) throw new Error(`${file}: only ${lines.length} terms`)
  const target = new URL(`../src/collections/vocabularies/lists/${vocabulary}.tsv`, import.meta.url)
  writeFileSync(
    target,
    `# Ministère de la Culture, vocabulaires de Joconde, Licence Ouverte 2.0. Depth (! for a heading), term, synonyms.\n${lines.join('\n')}\n`,
  )
  total += lines.length
  console.log(`${vocabulary}: ${lines.length} terms`)
}
console.log(`${total} terms`)

/** Depth is what stands before the word: tabs, spaces among them, and « - » that goes one deeper. Levels may be skipped. */
function readList(text, root) {
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => /^I\. /.test(line))
  const start = first >= 0 ? first : lines.findIndex((line) => /^Mise à jour/.test(line)) + 1
  const open = [{ depth: -1, term: root }]
  for (const line of lines.slice(start)) {
    const [, before, rest] = /^((?:[\t ]|- +(?=\S))*)(.*)$/.exec(line)
    const [label, ...synonyms] = namesOf(rest)
    if (!label) continue
    const depth = (before.match(/\t|-/g) ?? []).length
    while (open.at(-1).depth >= depth) open.pop()
    const { term: parent } = open.at(-1)
    const known = parent.children.find((each) => each.label === label)
    const term = known ?? { label, synonyms: [], parent, children: [] }
    if (!known) parent.children.push(term)
    term.synonyms.push(...synonyms.filter((each) => each !== label && !term.synonyms.includes(each)))
    open.push({ depth, term })
  }
}

/** The term, then its synonyms; nothing for what is not one: « ? », « etc », bare numbers, damaged lines. */
function namesOf(written) {
  if (written.includes('/0\t')) return []
  const names = written
    // What follows a tab was cut from elsewhere.
    .replace(/\t.*$/, '')
    .split('=')
    .map((name) =>
      name
        .replace(/^(?:I|II|III|IV)\.? (?=domaine)|^01 /, '')
        .replace(/(\S)\[(.+)\]$/, '$1 ($2)')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => !/^(\?|etc|\d*|-)$/.test(name))
  // « Oise d » is the département where another line is the river: the bare word is what people write.
  return names.flatMap((name) => (/^\p{Lu}.* d$/u.test(name) ? [name.slice(0, -2), name] : [name]))
}

/** « technique peinture » is « peinture » to everyone, where no material has that name. */
function nameShortly(term) {
  const [, short] = /^technique (dessin|estampe|peinture|photographie|céramique)$/.exec(term.label) ?? []
  if (!short) return
  term.synonyms = [term.label, ...term.synonyms.filter((each) => each !== short)]
  term.label = short
}

/**
 * « doré » stands under wood, metal, leather…: a record does not say which. Such a word is put where its branches meet,
 * once, with all that stood beneath it, so that gilt bronze is not found under wood.
 */
function gatherHomonyms(root) {
  for (;;) {
    const places = Map.groupBy([...walk(root)], (term) => term.label.toLowerCase())
    const same = [...places.values()].find((terms) => terms.length > 1)
    if (!same) return
    const [kept, ...others] = same
    const meeting = ancestors(kept).find((each) => others.every((other) => ancestors(other).includes(each)))
    for (const other of others) {
      other.parent.children.splice(other.parent.children.indexOf(other), 1)
      kept.synonyms.push(...other.synonyms.filter((each) => !kept.synonyms.includes(each)))
      for (const child of other.children) {
        child.parent = kept
        kept.children.push(child)
      }
    }
    if (kept.parent !== meeting) {
      kept.parent.children.splice(kept.parent.children.indexOf(kept), 1)
      kept.parent = meeting
      meeting.children.push(kept)
    }
  }
}

function* walk(term) {
  for (const child of term.children) {
    yield child
    yield* walk(child)
  }
}

function ancestors(term) {
  return term.parent ? [term.parent, ...ancestors(term.parent)] : []
}

function write(parent, heading, depth) {
  return parent.children.flatMap((term) => {
    // An « affixe » under which nothing is left.
    if (term.children.length === 0 && /^affixes?$/.test(term.label)) return []
    const mark = heading.test(term.label) ? '!' : ''
    return [[`${depth}${mark}`, term.label, ...term.synonyms].join('\t'), ...write(term, heading, depth + 1)]
  })
}
