import { categoryName, domainLine, domainsOf, type Museum, museumMessagesIn } from '../../museums/index.ts'
import type { Language } from '../../platform/languages.ts'
import { joinWords } from '../../platform/text/lists.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { Facts } from '../../web/index.ts'
import { capitalized } from './museum-practical.tsx'

/** What the trade's registers say of the museum, in their order. */
export function MuseumFacts({ museum, language }: { museum: Museum; language: Language }) {
  const messages = museumMessagesIn(language)
  const names = messages.factNames
  const listed = (words: readonly string[]) => capitalized(joinWords(language, words))
  // What the registers and the museum wrote, in French.
  const written = (text: string | null) => (text === null ? undefined : <span lang="fr">{typesetFrench(text)}</span>)
  return (
    <Facts
      facts={[
        { name: names.museofile_id, value: museum.museofile_id ?? undefined },
        { name: names.official_name, value: written(museum.official_name) },
        { name: names.musee_de_france, value: museum.musee_de_france ? names.museeDeFrance : undefined },
        { name: names.categories, value: listed(museum.categories.map((each) => categoryName(language, each))) },
        { name: names.domains, value: domainLine(language, domainsOf(museum)) },
        { name: names.created_year, value: museum.created_year ?? undefined },
        { name: messages.sheet.artists, value: written(museum.artists) },
        { name: messages.sheet.keyPeople, value: written(museum.key_people) },
        { name: names.governing_body, value: written(museum.governing_body) },
        { name: names.building_protection, value: written(museum.building_protection) },
        { name: names.space_protection, value: written(museum.space_protection) },
        { name: names.merimee_refs, value: joinWords(language, museum.merimee_refs) },
        {
          name: names.point,
          value:
            museum.latitude === null || museum.longitude === null
              ? undefined
              : `${museum.latitude.toFixed(5)}, ${museum.longitude.toFixed(5)}`,
        },
      ]}
    />
  )
}
