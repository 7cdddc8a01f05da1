export { categoryName } from './categories.ts'
export { museumNamed } from './cli/reference.ts'
export { signature } from './cli/signature.ts'
export { addMuseum, editMuseum } from './commands.ts'
export { ExploreMap } from './components/explore-map.tsx'
export { ExceptionalHours, HoursCalendar } from './components/hours-calendar.tsx'
export { LocationMap } from './components/location-map.tsx'
export { mapPoints } from './components/map-points.ts'
export { MuseumHanging } from './components/museum-hanging.tsx'
export { MuseumPlate, plateFacts, plateRatio, wallOf } from './components/museum-plate.tsx'
export { MuseumRow } from './components/museum-row.tsx'
export { type PublicTime, ShortState, trueUntil } from './components/museum-state.tsx'
export { MuseumsByDepartment } from './components/museums-by-department.tsx'
export { LastAdmission, OpeningState } from './components/opening-state.tsx'
export { TerritoryMap } from './components/territory-map.tsx'
export { WeekHours } from './components/week-hours.tsx'
export { forgetHeldCorrections } from './corrections/commands.ts'
export { loadDemonstration } from './demonstration.ts'
export { type Department, departmentLabel, departmentOfCode } from './departments.ts'
export {
  type Domain,
  domainCodes,
  domainInSentence,
  domainLine,
  domainName,
  domainOfAnySlug,
  domainOfSlug,
  isDomain,
  themeSlug,
} from './domains.ts'
export { centreOf, domainsOf, filterMuseums, kilometresFrom } from './filters/filter-museums.ts'
export { readFilters, writeFilters } from './filters/read-filters.ts'
export { describeHours, isOpen, stateAt } from './hours/index.ts'
export { messagesIn as museumMessagesIn } from './messages/index.ts'
export { akinMuseums, nearbyMuseums } from './neighbours.ts'
export { drawNetworkImage, printOpenGraph } from './open-graph.ts'
export {
  findMuseum,
  findMuseumToEdit,
  listCommunes,
  listMuseumNames,
  listMuseums,
  listSchoolHolidays,
  type Museum,
  type MuseumLine,
  publicMuseums,
} from './queries.ts'
export { museumsRoutes } from './routes.tsx'
export { scheduleOf } from './schedule.ts'
export { museumsSearched } from './searchable.ts'
export { museumStructured } from './structured.ts'
export { themesOf, themeWall } from './themes.ts'
