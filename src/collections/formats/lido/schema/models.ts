import { grammar, type Version } from './grammar.ts'

export interface Attribute {
  readonly name: string
  readonly required: boolean
}

export interface Child {
  /** The local name in LIDO; `gml:Point`, `owl:*` elsewhere. */
  readonly name: string
  readonly least: number
  readonly most: number
  /** Undefined where what stands inside is not looked at. */
  readonly model: string | undefined
  readonly attributes: readonly Attribute[]
}

export interface Model {
  readonly text: 'none' | 'only' | 'mixed'
  readonly children: readonly Child[]
  readonly attributes: readonly Attribute[]
}

const known = new Map<Version, ReadonlyMap<string, Model>>()

/** The content models of a version of LIDO, by name. */
export function modelsOf(version: Version): ReadonlyMap<string, Model> {
  let models = known.get(version)
  if (!models) {
    const lines = grammar.trim().split('\n')
    models = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), modelOf(line, version)]))
    known.set(version, models)
  }
  return models
}

function modelOf(line: string, version: Version): Model {
  const [content = '', attributes = ''] = line.slice(line.indexOf(':') + 1).split(' | ')
  const tokens = content.trim().split(' ')
  const mixed = tokens[0] === '~'
  const text = tokens[0] === '#' || (mixed && version === '1.0') ? 'only' : mixed ? 'mixed' : 'none'
  const children = text === 'only' ? [] : tokens.slice(mixed ? 1 : 0).flatMap((token) => childOf(token, version))
  return { text, children, attributes: attributesOf(attributes, version) }
}

const shape = /^(\^?)([a-zA-Z]+(?::(?:\*|[A-Z]\w*))?)([?*+]?)(?:\^([*]))?(?::(\w+))?((?:\^?@[\w:]+!?)*)$/

function childOf(token: string, version: Version): Child[] {
  const found = shape.exec(token)
  if (!found) throw new Error(`The grammar of LIDO is misspelt: ${token}`)
  const [, since, name = '', often = '', oftenSince, model, attributes = ''] = found
  if (since && version === '1.0') return []
  const count = version === '1.1' && oftenSince ? oftenSince : often
  return [
    {
      name,
      least: count === '' || count === '+' ? 1 : 0,
      most: count === '*' || count === '+' ? Number.POSITIVE_INFINITY : 1,
      model: name.includes(':') ? undefined : (model ?? name),
      attributes: attributesOf(attributes, version),
    },
  ]
}

function attributesOf(text: string, version: Version): Attribute[] {
  return Array.from(text.matchAll(/(\^?)@([\w:]+)(!?)/g)).flatMap(([, since, name = '', required]) =>
    since && version === '1.0' ? [] : [{ name, required: required === '!' }],
  )
}
