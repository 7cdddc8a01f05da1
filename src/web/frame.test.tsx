import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { languages } from '../platform/languages.ts'
import { exampleFrame } from './example-frame.ts'
import { type Frame, Page, type PageProps } from './frame.tsx'
import { messagesIn } from './messages/index.ts'

const page = (more: Partial<PageProps> = {}, ofFrame: Partial<Frame> = {}) =>
  renderToString(
    <Page frame={{ ...exampleFrame, ...ofFrame }} title="Musée du Lavoir" {...more}>
      <p>Contenu</p>
    </Page>,
  )

describe('a public page', () => {
  it('says its language, its title and the name of the network', () => {
    const html = page()
    expect(html).toMatch(/^<html lang="fr">/)
    expect(html).toContain('<title>Musée du Lavoir | Musées d’Ici</title>')
  })

  it('does not say the name of the network twice on the home page', () => {
    const home = page({ title: 'Musées d’Ici, trente musées' }, { path: '/' })
    expect(home).toContain('<title>Musées d’Ici, trente musées</title>')
  })

  it('announces itself and its translations by absolute addresses, French for who reads none', () => {
    const html = page()
    expect(html).toContain('<link rel="canonical" href="https://musees.example/musees/lavoir"/>')
    for (const language of languages) expect(html).toContain(`rel="alternate" hreflang="${language}"`)
    expect(html).toContain('hreflang="x-default" href="https://musees.example/musees/lavoir"')
  })

  it('that no search engine should keep announces nothing', () => {
    const html = page({ robots: 'noindex' })
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('rel="canonical"')
    expect(html).not.toContain('rel="alternate"')
  })

  it('leads the keyboard to its content first', () => {
    const html = page()
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf('class="wordmark"'))
    expect(html).toContain('<main id="main"')
  })

  it('offers the same page in each language, named in that language', () => {
    const html = page()
    expect(html).toContain('<a href="/oc/lavoir" hreflang="oc" lang="oc">occitan</a>')
    expect(html).toMatch(/hreflang="fr" lang="fr" aria-current="true">français/)
  })

  it('hangs the hook under the word it stands under', () => {
    expect(page()).toContain('<a href="/musees" aria-current="true">Musées</a>')
    expect(page({}, { path: '/carte' })).toContain('<a href="/carte" aria-current="page">Carte</a>')
  })

  it('says it is a demonstration, and that its data are kept ones, only when they are', () => {
    const { demonstration } = messagesIn('fr')
    expect(page()).not.toContain(demonstration)
    expect(page({}, { demonstration: true })).toContain(demonstration)
    expect(page({}, { notice: 'Copie de 14 h 12.' })).toContain('Copie de 14 h 12.')
  })

  it('carries no script and no style of its own, and no record can slip one in', () => {
    const html = page({ structured: { name: '</script><script>alert(1)</script>' }, head: <h1>Lavoir</h1> })
    expect(html).not.toContain('<style')
    expect(html).not.toContain('<script>alert')
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1])
    expect(inline).toEqual(['', ' type="application/ld+json"'])
    const data = html.match(/ld\+json">(.*?)<\/script>/)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)</script>' })
  })

  it('paints masthead and title with one wall, and tells the browser its colours by day and in the dark', () => {
    const html = page({ wall: 'bottle', head: <h1>Lavoir</h1> })
    expect(html.match(/class="wall-bottle/g)).toHaveLength(2)
    expect(html).toContain('<meta name="theme-color" content="#163a2e" media="(prefers-color-scheme: light)"/>')
  })

  it('wears the colours of its network after its own', () => {
    const html = page({}, { networkStyles: '/network.css' })
    expect(html.indexOf('/assets/site.css')).toBeLessThan(html.indexOf('/network.css'))
  })
})
