/** The stylesheets beside the components and pages of every area. Those of elements come with their element. */
import.meta.glob(['/src/**/*.css', '!/src/web/styles/**', '!/src/**/elements/**'], { eager: true })
