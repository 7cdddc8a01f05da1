import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../messages/index.ts'
import { Facets } from './facets.tsx'
import { ErrorSummary, Field } from './field.tsx'

const messages = messagesIn('fr')

describe('a field', () => {
  it('ties its label, its hint and its problem to the control', () => {
    const html = renderToString(
      <Field name="mail" label="Votre adresse" hint="Par exemple ines@exemple.fr" problem="Adresse incomplète" required>
        {(control) => <input type="email" {...control} />}
      </Field>,
    )
    expect(html).toContain('<label for="mail">Votre adresse</label>')
    expect(html).toMatch(/<input[^>]*id="mail"[^>]*aria-describedby="mail-hint mail-problem"[^>]*aria-invalid="true"/)
    expect(html).toContain('<p class="error" id="mail-problem">Adresse incomplète</p>')
  })

  it('that may stay empty says so, and describes nothing it does not show', () => {
    const html = renderToString(
      <Field name="phone" label="Téléphone" optional={messages.optional}>
        {(control) => <input type="tel" {...control} />}
      </Field>,
    )
    expect(html).toContain('facultatif')
    expect(html).not.toContain('aria-describedby')
  })
})

it('a refused form leads from each problem to its field', () => {
  const problems = [
    { id: 'mail', problem: 'Adresse incomplète' },
    { id: 'text', problem: 'Dites ce qui est faux' },
  ]
  const html = renderToString(<ErrorSummary problems={problems} messages={messages} />)
  expect(html).toContain('2 réponses sont à revoir')
  expect(html).toContain('<a href="#mail">Adresse incomplète</a>')
  expect(renderToString(<ErrorSummary problems={[]} messages={messages} />)).toBe('')
})

describe('facets', () => {
  const html = renderToString(
    <Facets
      action="/musees"
      messages={messages}
      hidden={[{ name: 'q', value: 'lavoir' }]}
      facets={[
        {
          name: 'departement',
          label: 'Département',
          values: [
            { value: '09', label: 'Ariège', count: 6, chosen: false },
            { value: '32', label: 'Gers', count: 7, chosen: true },
          ],
        },
        {
          name: 'ouvert',
          label: 'Ouvert',
          single: true,
          values: [
            { value: '', label: 'Peu importe', chosen: true },
            { value: 'maintenant', label: 'maintenant', chosen: false },
          ],
        },
      ]}
    />,
  )

  it('send a form by themselves, and keep what was searched', () => {
    expect(html).toContain('<form class="facets" action="/musees"')
    expect(html).toContain('<input type="hidden" name="q" value="lavoir"/>')
    expect(html).toContain('<button class="button" type="submit">')
  })

  it('count what was chosen, « all » not being a choice', () => {
    expect(html).toContain('Affiner (1)')
    expect(html).toMatch(/type="checkbox" name="departement" value="32" checked/)
  })
})
