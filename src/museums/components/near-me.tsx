import type { Language } from '../../platform/languages.ts'
import { CustomElement } from '../../web/index.ts'
import { mapMessages } from '../geography/messages/index.ts'

/**
 * The button that puts the list whose id is `list` in order of distance (`elements/near-me.ts`): unseen until its script
 * has come, in the place it will take. Each item of the list says where it is, `data-latitude` and `data-longitude`; an item
 * without them stays away.
 */
export function NearMe({ language, list }: { language: Language; list: string }) {
  const { nearMe } = mapMessages(language)
  return (
    <CustomElement tag="near-me" attributes={{ 'data-list': list, 'data-words': JSON.stringify(nearMe) }}>
      <button class="button" type="button">
        {nearMe.open}
      </button>
      <p class="privacy">{nearMe.privacy}</p>
      <p role="status" />
    </CustomElement>
  )
}
