export { type Added, addImage, examineImage, type ImageLimits, type NewImage, usualLimits } from './add-image.ts'
export { editImage, type Protection, protectImages, removeImage, stopUsing, type Use, useImage } from './commands.ts'
export { CreditLine } from './components/credit-line.tsx'
export { type Explored, ImageViewer } from './components/image-viewer.tsx'
export { Photograph } from './components/photograph.tsx'
export { Picture } from './components/picture.tsx'
export { type ImageFields, imageForm } from './forms.ts'
export { ImageService } from './iiif/image-service.ts'
export { readyImages } from './iiif/ready-images.ts'
export { forgetUnnamedFiles, prepareImages, remakeLostDerivatives } from './jobs.ts'
export { type LicenceCode, licenceCodes, licenceOf, licences, licenceUris } from './licences.ts'
export { messagesIn as mediaMessagesIn } from './messages/index.ts'
export {
  findImageByDigest,
  findShownImage,
  imagesOf,
  listSimilar,
  listUses,
  nextImageChange,
  publicImages,
} from './queries.ts'
export { imageRoutes } from './routes.tsx'
export type { Credited, ShownImage } from './shown-image.ts'
