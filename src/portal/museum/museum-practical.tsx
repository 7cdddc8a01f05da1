import { type Museum, museumMessagesIn } from '../../museums/index.ts'
import type { Language } from '../../platform/languages.ts'
import { joinWords } from '../../platform/text/lists.ts'
import { formatPhone } from '../../platform/text/phones.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { type Fact, Facts } from '../../web/index.ts'

type Properties = { museum: Museum; language: Language }

export function MuseumPrices({ museum, language }: Properties) {
  const messages = museumMessagesIn(language)
  const say = messages.sheet
  const free = museum.free_days.flatMap((day) => wordOf(messages.freeDays, day))
  if (museum.prices.length === 0 && free.length === 0 && !museum.price_note) return null
  return (
    <>
      <h2>{say.prices}</h2>
      {museum.prices.length > 0 ? (
        <table class="hours prices">
          <caption class="visually-hidden">{say.prices}</caption>
          <tbody>
            {museum.prices.map((price) => (
              <tr key={price.label}>
                <th scope="row">
                  {messages.priceLabels[price.label]}
                  {price.condition ? <small lang="fr"> {typesetFrench(price.condition)}</small> : null}
                </th>
                <td>{price.amount_cents === 0 ? say.free : messages.euros(price.amount_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p class="note">
        {free.length > 0 ? `${messages.freeWhen(joinWords(language, free))} ` : null}
        {museum.price_note ? <span lang="fr">{typesetFrench(museum.price_note)} </span> : null}
        {museum.prices_example ? say.pricesExample : null}
      </p>
    </>
  )
}

/** Services, accessibility, contacts by subject. */
export function MuseumVisit({ museum, language }: Properties) {
  const messages = museumMessagesIn(language)
  const say = messages.sheet
  const listed = (words: readonly string[]) =>
    words.length === 0 ? undefined : capitalized(joinWords(language, words))
  const facts: Fact[] = [
    { name: say.services, value: listed(museum.services.flatMap((each) => wordOf(messages.services, each))) },
    {
      name: say.accessibility,
      value: listed(museum.accessibility.flatMap((each) => wordOf(messages.accessibility, each))),
    },
    ...museum.contacts.map((contact) => ({
      name: messages.contactSubjects[contact.subject],
      value: [
        contact.name,
        contact.phone ? <a href={`tel:${contact.phone}`}>{formatPhone(contact.phone)}</a> : null,
        contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null,
      ]
        .filter((part) => part !== null)
        .map((part, index) => [index > 0 ? ', ' : '', part]),
    })),
    ...museum.key_figures.map(({ value, label }) => ({ name: label, value })),
    {
      name: say.attendance,
      value: museum.attendance[0]
        ? say.visitorsIn(museum.attendance[0].visitors, museum.attendance[0].year)
        : undefined,
    },
  ]
  if (facts.every(({ value }) => value === undefined)) return null
  return (
    <>
      <h2>{say.visit}</h2>
      <Facts facts={facts} />
      {museum.accessibility_note ? (
        <p class="note" lang="fr">
          {typesetFrench(museum.accessibility_note)}
        </p>
      ) : null}
    </>
  )
}

/** The words of a closed list; a value that this version does not know says nothing. */
function wordOf(words: Readonly<Record<string, string>>, value: string): string[] {
  const word = words[value]
  return word === undefined ? [] : [word]
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
