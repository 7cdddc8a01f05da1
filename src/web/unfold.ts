/**
 * Choices folded away on a telephone are hundreds of boxes that few visitors open; browsers lay them out all the same
 * before the first paint, to look among them for forms to fill in. They stand in a `<noscript>`, which a browser with
 * scripts does not read, until they are unfolded or the wall is wide enough to show them. Written in the page: on a wide
 * wall they stand there as the page is read, and never appear after it.
 */
export const unfoldScript =
  "{const d=document.currentScript.parentElement,w=matchMedia('(width>=60rem)'),u=()=>{const n=d.querySelector('noscript');if(n&&(d.open||w.matches))n.outerHTML=n.textContent};u();d.addEventListener('toggle',u);w.addEventListener('change',u)}"
