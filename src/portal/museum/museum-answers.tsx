import { type Museum, museumMessagesIn } from '../../museums/index.ts'
import type { Language } from '../../platform/languages.ts'
import { joinWords } from '../../platform/text/lists.ts'
import { formatPhone } from '../../platform/text/phones.ts'
import { Answer } from '../../web/index.ts'

type Properties = { museum: Museum; language: Language }

/** How much: the full price and the reduced one, and when it is free. */
export function EntryAnswer({ museum, language }: Properties) {
  const messages = museumMessagesIn(language)
  const say = messages.sheet
  const amount = (label: string) => museum.prices.find((price) => price.label === label)?.amount_cents
  const [full, reduced] = [amount('full'), amount('reduced')]
  const free = museum.free_days.includes('always') || full === 0
  const when = museum.free_days.flatMap((day) =>
    isFreeDay(day, messages.freeDays) && day !== 'always' ? [messages.freeDays[day]] : [],
  )
  const words = free
    ? say.free
    : full === undefined
      ? say.pricesUnknown
      : reduced === undefined
        ? messages.euros(full)
        : messages.priceAndReduced(full, reduced)
  return (
    <Answer question={say.entry} answer={words}>
      {free
        ? say.everyone
        : when.length > 0
          ? messages.freeWhen(joinWords(language, when))
          : full === undefined
            ? say.askMuseum
            : undefined}
    </Answer>
  )
}

function isFreeDay<Words extends object>(day: string, words: Words): day is Extract<keyof Words, string> {
  return Object.hasOwn(words, day)
}

/** Whom to ask: the telephone first, since the question is often about today. */
export function QuestionAnswer({ museum, language }: Properties) {
  const say = museumMessagesIn(language).sheet
  const phone = museum.phone ? <a href={`tel:${museum.phone}`}>{formatPhone(museum.phone)}</a> : undefined
  const email = museum.email ? <a href={`mailto:${museum.email}`}>{museum.email}</a> : undefined
  const website = museum.website ? (
    <a href={museum.website} rel="external noopener">
      {say.website}
    </a>
  ) : undefined
  const [first, ...others] = [phone, email, website].filter((way) => way !== undefined)
  return (
    <Answer question={say.question} answer={first ?? say.noContact}>
      {others.length === 0 ? undefined : others.map((way, index) => [index > 0 ? ', ' : '', way])}
    </Answer>
  )
}
