export { type Assets, assetsBase, loadAssets } from './assets.ts'
export { Answer, Answers, State } from './components/answers.tsx'
export { Breadcrumb } from './components/breadcrumb.tsx'
export { Button, ButtonLink, More } from './components/button.tsx'
export { type Chip, Chips, ChosenFilters } from './components/chips.tsx'
export { Columns, Part, Split } from './components/columns.tsx'
export { CustomElement } from './components/custom-element.tsx'
export { customProperties } from './components/custom-properties.ts'
export { type Facet, Facets, type FacetValue } from './components/facets.tsx'
export { type Fact, Facts } from './components/facts.tsx'
export { ErrorSummary, Field, type FieldControl, type FieldProblem } from './components/field.tsx'
export { Icon, type IconName } from './components/icon.tsx'
export { Notice } from './components/notice.tsx'
export { Pagination } from './components/pagination.tsx'
export { Prose, ProseText } from './components/prose.tsx'
export { Rail, Room, RoomHead } from './components/room.tsx'
export { Row, Rows } from './components/rows.tsx'
export { type Tab, Tabs } from './components/tabs.tsx'
export { raised, Title } from './components/title.tsx'
export { answerErrors, copyNotice } from './errors.tsx'
export { refuseForgery } from './forgery.ts'
export {
  type Frame,
  type FrameNetwork,
  type Link,
  type NavigationLink,
  Page,
  type PageProps,
  type Partner,
  type SharedImage,
  shortName,
} from './frame.tsx'
export { type Messages as FrameMessages, messagesIn as frameMessagesIn } from './messages/index.ts'
export { logoPath, networkFiles, networkStylesPath } from './network-files.ts'
export { serveOperations } from './operations.ts'
export { type ErrorKind, ErrorPage, errorStatuses } from './pages/error-page.tsx'
export {
  type CompositionName,
  compositions,
  type Drawing,
  digest,
  drawPlate,
  forWorksAlone,
  type GroundName,
  grounds,
  type Layout,
  layoutsFor,
  type Plate,
  type Polarity,
  paletteOf,
  type Random,
  randomFrom,
  type Tone,
  type Traits,
} from './plates/index.ts'
export { isProven, proofField, proofPath, serveProofs } from './proof-of-work.ts'
export { type PathOf, type PublicRoute, publicPage, renderPages } from './public-page.tsx'
export { equipRequests, newReference, type SiteOptions } from './requests.ts'
export { securityHeaders } from './security.ts'
export { siteLinks } from './site-links.ts'
export { type Wall, wallNames, walls } from './walls.ts'
