export { portalRoutes } from './routes.tsx'
export { searchSchema } from './search/schema.ts'
export { searchables } from './search/searchables.ts'
export { listSitePages, listSitePaths, type SitePage } from './site-paths.ts'
