import { personsSearched, termsSearched, worksSearched } from '../../collections/index.ts'
import { museumsSearched } from '../../museums/index.ts'
import type { Searchable } from '../../search/index.ts'

/** Everything there is to find. Of a change, works are read first: they are what is looked for. */
export const searchables: readonly Searchable[] = [worksSearched, museumsSearched, personsSearched, termsSearched]
