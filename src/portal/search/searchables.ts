import { personsSearched, termsSearched, worksSearched } from '../../collections/index.ts'
import { museumsSearched } from '../../museums/index.ts'
import type { Searchable } from '../../search/index.ts'

/** Everything there is to find. */
export const searchables: readonly Searchable[] = [museumsSearched, personsSearched, worksSearched, termsSearched]
