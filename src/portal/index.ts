export { portalRoutes } from './routes.tsx'
export { listSitePages, listSitePaths, type SitePage } from './site-paths.ts'
