import { languages, mainLanguage } from '../../platform/languages.ts'
import { type PageProps, shortName } from '../frame.tsx'
import { type Wall, walls } from '../walls.ts'
import { SchemeScript, StructuredData } from './scripts-of-the-page.tsx'

const openGraphLocales = { fr: 'fr_FR', en: 'en_GB', es: 'es_ES', oc: 'oc_FR', ca: 'ca_ES' } as const

export function DocumentHead({
  frame,
  title,
  description,
  wall,
  robots,
  image,
  structured,
  links = [],
  early,
  sheet,
}: PageProps & { wall: Wall }) {
  const name = shortName(frame)
  const { fonts } = frame.assets
  const isHome = frame.path === frame.links.home
  const hidden = robots?.includes('noindex') ?? false
  const absolute = (path: string) => new URL(path, frame.baseUrl).href
  const [day, dark] = frame.network.colours?.[`${wall}-wall`] ?? walls[wall]
  const own = sheet && frame.assets.sheet(sheet)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{isHome || title === name ? title : `${title} | ${name}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {robots ? <meta name="robots" content={robots} /> : null}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={day} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark} media="(prefers-color-scheme: dark)" />
      {/* Before the stylesheet: a script written after it would wait for it. */}
      <SchemeScript />
      {/* Then the stylesheet before the rest: on a connection already open, it is what the first paint waits for. */}
      {[...frame.assets.styles, ...(own ? [own] : [])].map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {[fonts.headings, ...(early ? [fonts[early]] : [])].map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {frame.networkStyles ? <link rel="stylesheet" href={frame.networkStyles} /> : null}
      {/* After the sheet and the letters, which are seen. */}
      <script type="module" src={frame.assets.script} {...{ fetchpriority: 'low' }} />
      <link rel="icon" href={frame.assets.icon} type="image/svg+xml" sizes="any" />
      {hidden ? null : (
        <>
          <link rel="canonical" href={absolute(frame.alternates[frame.language])} />
          {languages.map((language) => (
            <link key={language} rel="alternate" hreflang={language} href={absolute(frame.alternates[language])} />
          ))}
          <link rel="alternate" hreflang="x-default" href={absolute(frame.alternates[mainLanguage])} />
        </>
      )}
      {links.map((link) => (
        <link key={link.href} {...link} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={absolute(frame.alternates[frame.language])} />
      <meta property="og:locale" content={openGraphLocales[frame.language]} />
      {image ? (
        <>
          <meta property="og:image" content={absolute(image.href)} />
          <meta property="og:image:alt" content={image.alt} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
        </>
      ) : null}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {structured ? <StructuredData of={structured} /> : null}
    </head>
  )
}
