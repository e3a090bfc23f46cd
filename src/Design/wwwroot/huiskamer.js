// @ts-check
// The one script of the house: after a part of a page was renewed, the reader is told where the new part begins.

/**
 * Moves focus to the heading of a renewed part, unless that part announces itself or the reader is typing.
 * @param {Element} part
 * @param {Document} page
 */
export function announce(part, page) {
  const speaksForItself = part.closest("[aria-live]") !== null
  const typing = page.activeElement?.matches("input, select, textarea") ?? false
  /** @type {HTMLElement | null} */
  const heading = part.querySelector("h1, h2, h3")

  if (speaksForItself || typing || heading === null) {
    return
  }

  heading.setAttribute("tabindex", "-1")
  heading.focus()
}

if (typeof document !== "undefined") {
  document.addEventListener("htmx:afterSettle", (event) => announce(/** @type {Element} */ (event.target), document))
}
