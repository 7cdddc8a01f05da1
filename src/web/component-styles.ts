/**
 * The stylesheets beside the components and pages of every area. Those of elements come with their element, and a
 * `.page.css` with the one page that asks for it: what few visitors open weighs on no other's first paint.
 */
import.meta.glob(['/src/**/*.css', '!/src/web/styles/**', '!/src/**/elements/**', '!/src/**/*.page.css'], {
  eager: true,
})
