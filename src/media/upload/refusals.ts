import type { OperatorSentence } from '../../platform/operator.ts'

/** Why a file is not kept. */
export type Fault =
  | { readonly why: 'empty' | 'svg' | 'page' | 'pdf' | 'gif' | 'heic' | 'raw' | 'unknown' }
  | { readonly why: 'other'; readonly extension: string }
  | { readonly why: 'too-heavy'; readonly megabytes: number }
  | { readonly why: 'too-many-pixels'; readonly megapixels: number; readonly most: number }
  | { readonly why: 'too-long'; readonly width: number; readonly height: number }
  | { readonly why: 'bomb' | 'damaged' | 'cut' }

const asJpeg = {
  fr: 'Enregistrez-la en JPEG, PNG, WebP, AVIF ou TIFF, puis recommencez.',
  en: 'Save it as JPEG, PNG, WebP, AVIF or TIFF, then try again.',
}

/** What is wrong with the file called `name`, and what to do. */
export function sayFault(fault: Fault, name: string): OperatorSentence {
  const said = sentenceOf(fault)
  return { fr: `${shown(name)} : ${said.fr}`, en: `${shown(name)}: ${said.en}` }
}

function sentenceOf(fault: Fault): OperatorSentence {
  switch (fault.why) {
    case 'empty':
      return { fr: 'ce fichier est vide. Envoyez-le de nouveau.', en: 'this file is empty. Send it again.' }
    case 'svg':
      return {
        fr: `c’est un dessin SVG, qui peut contenir du code. Exportez-le en PNG, puis recommencez.`,
        en: 'this is an SVG drawing, which may hold code. Export it as PNG, then try again.',
      }
    case 'page':
      return {
        fr: `c’est une page web, et non une image. Enregistrez l’image elle-même, puis recommencez.`,
        en: 'this is a web page, not an image. Save the image itself, then try again.',
      }
    case 'pdf':
      return {
        fr: 'c’est un PDF, et non une image. Exportez la page voulue en JPEG, puis recommencez.',
        en: 'this is a PDF, not an image. Export the page you want as JPEG, then try again.',
      }
    case 'gif':
      return {
        fr: 'c’est un GIF, qui n’a que 256 couleurs. Cherchez la photographie d’origine, ou enregistrez-la en PNG.',
        en: 'this is a GIF, which has only 256 colours. Look for the photograph it comes from, or save it as PNG.',
      }
    case 'heic':
      return {
        fr: 'c’est une photographie HEIC d’iPhone. Exportez-la en JPEG (Réglages, Appareil photo, Formats, « Le plus compatible »), puis recommencez.',
        en: 'this is an iPhone HEIC photograph. Export it as JPEG (Settings, Camera, Formats, “Most Compatible”), then try again.',
      }
    case 'raw':
      return {
        fr: 'c’est un fichier brut d’appareil photo. Développez-le en TIFF ou en JPEG, puis recommencez.',
        en: 'this is a raw camera file. Develop it as TIFF or JPEG, then try again.',
      }
    case 'other':
      return {
        fr: `c’est un fichier ${fault.extension.toUpperCase()}, et non une image que nous sachions lire. ${asJpeg.fr}`,
        en: `this is a ${fault.extension.toUpperCase()} file, not an image we can read. ${asJpeg.en}`,
      }
    case 'unknown':
      return {
        fr: `ce n’est pas une image que nous sachions lire. ${asJpeg.fr}`,
        en: `this is not an image we can read. ${asJpeg.en}`,
      }
    case 'too-heavy':
      return {
        fr: `ce fichier pèse plus de ${fault.megabytes} Mo. Enregistrez-le en JPEG de qualité 90, ou réduisez-le, puis recommencez.`,
        en: `this file is over ${fault.megabytes} MB. Save it as a JPEG of quality 90, or make it smaller, then try again.`,
      }
    case 'too-many-pixels':
      return {
        fr: `cette image a ${fault.megapixels} millions de pixels, et nous en acceptons ${fault.most} millions de cette sorte. Réduisez-la, puis recommencez.`,
        en: `this image has ${fault.megapixels} million pixels, and we take ${fault.most} million of this sort. Make it smaller, then try again.`,
      }
    case 'too-long':
      return {
        fr: `cette image fait ${fault.width} × ${fault.height} pixels, trop étroite pour être montrée. Recadrez-la ou coupez-la en plusieurs, puis recommencez.`,
        en: `this image is ${fault.width} × ${fault.height} pixels, too narrow to be shown. Crop it or cut it into several, then try again.`,
      }
    case 'bomb':
      return {
        fr: 'cette image est presque vide et se déplie en une quantité de pixels que nous refusons. Envoyez la photographie elle-même.',
        en: 'this image is nearly empty and unfolds into more pixels than we accept. Send the photograph itself.',
      }
    case 'cut':
      return {
        fr: 'il manque la fin de ce fichier, sans doute un envoi interrompu. Envoyez-le de nouveau.',
        en: 'the end of this file is missing, probably an interrupted transfer. Send it again.',
      }
    case 'damaged':
      return {
        fr: `ce fichier est abîmé et ne s’ouvre pas. Ouvrez-le dans un logiciel d’image, enregistrez-le de nouveau, puis recommencez.`,
        en: 'this file is damaged and does not open. Open it in an image program, save it again, then try again.',
      }
  }
}

/** A name is a stranger's: no line of it is longer than ours, and none begins another. */
function shown(name: string): string {
  const clean = name.replace(/\p{Cc}/gu, '·')
  return clean.length > 80 ? `${clean.slice(0, 60)}…${clean.slice(-15)}` : clean
}
