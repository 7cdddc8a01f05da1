import type { Messages } from '../messages/index.ts'
import { Icon } from './icon.tsx'

type PaginationProps = { page: number; pages: number; address: (page: number) => string; messages: Messages }

/** Links to the pages of a list: the first, the last, the one shown and its neighbours. */
export function Pagination({ page, pages, address, messages }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav class="pagination" aria-label={messages.pages}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={address(page - 1)} rel="prev" aria-label={messages.previousPage}>
              <Icon name="back" />
            </a>
          </li>
        ) : null}
        {stations(page, pages).map((number, index, all) => (
          <li
            key={number}
            class={[
              index > 0 && number - (all[index - 1] ?? 0) > 1 && 'gap',
              Math.abs(number - page) === 1 && number > 1 && number < pages && 'beside',
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <a
              href={address(number)}
              aria-label={messages.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={address(page + 1)} rel="next" aria-label={messages.nextPage}>
              <Icon name="forward" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** The pages worth a link when `page` is shown, in order. */
export function stations(page: number, pages: number): readonly number[] {
  return [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b)
}
