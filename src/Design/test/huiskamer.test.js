// @ts-check
import assert from "node:assert/strict"
import { test } from "node:test"
import { announce } from "../wwwroot/huiskamer.js"

test("the reader is taken to the heading of a renewed part", () => {
  const heading = aHeading()

  announce(aPart({ heading }), aPage())

  assert.equal(heading.tabindex, "-1")
  assert.equal(heading.hasFocus, true)
})

test("a part that announces itself is left to do so", () => {
  const heading = aHeading()

  announce(aPart({ heading, isLive: true }), aPage())

  assert.equal(heading.hasFocus, false)
})

test("somebody who is typing is not interrupted", () => {
  const heading = aHeading()

  announce(aPart({ heading }), aPage({ typesIn: "input" }))

  assert.equal(heading.hasFocus, false)
})

test("somebody on a button is not typing", () => {
  const heading = aHeading()

  announce(aPart({ heading }), aPage({ typesIn: "button" }))

  assert.equal(heading.hasFocus, true)
})

test("a part without a heading moves nobody", () => {
  assert.doesNotThrow(() => announce(aPart({ heading: null }), aPage()))
})

/** As much of a page as the script asks about. */
function aHeading() {
  return {
    tabindex: "",
    hasFocus: false,
    /** @param {string} name @param {string} value */
    setAttribute(name, value) {
      assert.equal(name, "tabindex")
      this.tabindex = value
    },
    focus() {
      this.hasFocus = true
    },
  }
}

/**
 * @param {{ heading: ReturnType<typeof aHeading> | null, isLive?: boolean }} part
 * @returns {any}
 */
function aPart({ heading, isLive = false }) {
  return {
    closest: () => (isLive ? {} : null),
    querySelector: () => heading,
  }
}

/**
 * @param {{ typesIn?: string }} [page]
 * @returns {any}
 */
function aPage({ typesIn } = {}) {
  return {
    activeElement: typesIn === undefined ? null : { matches: (/** @type {string} */ kinds) => kinds.split(", ").includes(typesIn) },
  }
}
