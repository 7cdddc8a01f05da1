export const lidoNamespace = 'http://www.lido-schema.org'
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'
export const declarationNamespace = 'http://www.w3.org/2000/xmlns/'

const prefixes: Readonly<Record<string, string>> = {
  'http://www.opengis.net/gml': 'gml',
  'http://www.w3.org/2002/07/owl#': 'owl',
  'http://www.w3.org/2004/02/skos/core#': 'skos',
}

/** How the grammar calls an element: its local name in LIDO, with a prefix of ours elsewhere. */
export function nameInGrammar({ namespace, local }: { readonly namespace: string; readonly local: string }): string {
  return namespace === lidoNamespace ? local : `${prefixes[namespace] ?? `{${namespace}}`}:${local}`
}
