import OpenSeadragon from 'openseadragon'
import { barFor } from './scale-bar.ts'
import type { Stage, Words } from './settings.ts'

/** One image in the viewer, with its label and its scale. */
export interface StageView {
  readonly element: HTMLElement
  zoom(factor: number): void
  pan(across: number, down: number): void
  turn(): void
  whole(): void
  /** Screen pixels to a millimetre of the work, at present; undefined when its size is not known. */
  readonly pixelsPerMillimetre: number | undefined
  /** The same, were the whole image to be seen. */
  readonly pixelsPerMillimetreWhole: number | undefined
  showAt(pixelsPerMillimetre: number): void
  destroy(): void
}

/**
 * The library adds a style of its own to the page, which our policy refuses, unless it finds it there already: here is
 * an element of that name, of no language, which no browser reads.
 */
function leaveStylesToUs(): void {
  if (document.querySelector('style[data-openseadragon-mobile-css]')) return
  const style = document.createElementNS(null, 'style')
  style.setAttribute('data-openseadragon-mobile-css', 'true')
  document.head.append(style)
}

/** Resolves once the image stands there. @throws when it does not come */
export async function stageView(stage: Stage, words: Words): Promise<StageView> {
  const description = await describe(stage.description)
  const element = document.createElement('figure')
  element.className = 'viewer-stage'
  const canvas = document.createElement('div')
  canvas.className = 'viewer-canvas'
  const caption = document.createElement('figcaption')
  caption.textContent = [stage.label, stage.credit].filter(Boolean).join('. ')
  const scale = document.createElement('p')
  scale.className = 'viewer-scale'
  scale.hidden = true
  element.append(canvas, scale, caption)
  leaveStylesToUs()
  const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches
  const viewer = new OpenSeadragon.Viewer({
    element: canvas,
    drawer: 'canvas',
    tileSources: [description as unknown as string],
    showNavigationControl: false,
    animationTime: quiet ? 0 : 0.6,
    immediateRender: quiet,
    visibilityRatio: 0.5,
    minZoomImageRatio: 0.8,
    maxZoomPixelRatio: 3,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    imageLoaderLimit: 6,
  })
  // The keys are ours, the same over the whole viewer.
  viewer.addHandler('canvas-key', (event) => {
    event.preventDefaultAction = true
  })
  const screen = viewer.canvas as HTMLElement
  screen.setAttribute('role', 'img')
  screen.setAttribute('aria-label', `${words.stage}: ${stage.label}`)

  const perMillimetre = (zoom: number) => {
    const image = viewer.world.getItemAt(0)
    if (!image || !stage.width_mm) return undefined
    return (image.viewportToImageZoom(zoom) * image.getContentSize().x) / stage.width_mm
  }
  const drawScale = () => {
    const density = perMillimetre(viewer.viewport.getZoom(true))
    const bar = density === undefined ? undefined : barFor(1 / density)
    scale.hidden = bar === undefined
    if (!bar) return
    scale.style.setProperty('--length', `${bar.pixels}px`)
    if (scale.textContent !== bar.label) {
      scale.textContent = bar.label
      scale.setAttribute('aria-label', words.scale.replace('{length}', bar.label))
    }
  }
  for (const event of ['open', 'zoom', 'animation', 'resize'] as const) viewer.addHandler(event, drawScale)

  return {
    element,
    zoom(factor) {
      viewer.viewport.zoomBy(factor)
      viewer.viewport.applyConstraints()
    },
    pan(across, down) {
      const step = viewer.viewport.deltaPointsFromPixels(new OpenSeadragon.Point(across * 60, down * 60))
      viewer.viewport.panBy(step)
      viewer.viewport.applyConstraints()
    },
    turn() {
      viewer.viewport.setRotation((viewer.viewport.getRotation() + 90) % 360)
    },
    whole() {
      viewer.viewport.setRotation(0)
      viewer.viewport.goHome()
    },
    get pixelsPerMillimetre() {
      return perMillimetre(viewer.viewport.getZoom())
    },
    get pixelsPerMillimetreWhole() {
      return perMillimetre(viewer.viewport.getHomeZoom())
    },
    showAt(density) {
      const now = perMillimetre(viewer.viewport.getZoom())
      if (now !== undefined) viewer.viewport.zoomBy(density / now)
    },
    destroy() {
      viewer.destroy()
    },
  }
}

/** The description, whose tiles are asked of this host: its own address may be the site's public one. */
async function describe(address: string): Promise<object> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`No image at ${address}`)
  return { ...(await answer.json()), id: new URL(address, location.href).href.replace(/\/info\.json$/, '') }
}
