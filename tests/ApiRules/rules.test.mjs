import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import spectralCore from "@stoplight/spectral-core"
import ruleset from "./ruleset.mjs"

const { Spectral } = spectralCore
const described = await readFile(new URL(process.env.HUISKAMER_OPENAPI ?? "../../docs/beheer/openapi.json", import.meta.url), "utf8")

const against = async (change) => {
  const document = JSON.parse(described)
  change(document)
  const spectral = new Spectral()
  spectral.setRuleset(ruleset)
  return (await spectral.run(document)).map(({ code, path, message }) => `${code} at ${path.join(".")}: ${message}`)
}

const put = (document) => document.paths["/woningen/{nummer}"].put

/** One thing broken for each rule: a rule that stays silent then is no rule. */
const broken = {
  "oas3-schema": (document) => (document.paths["/buurten"].get.responses = []),
  "operation-operationId-unique": (document) => (put(document).operationId = "leesBuurten"),
  "operation-operationId": (document) => delete put(document).operationId,
  "operation-description": (document) => delete put(document).description,
  "path-params": (document) => (put(document).parameters = []),
  "openapi-tags-uniqueness": (document) => document.tags.push(document.tags[0]),
  "oas3-valid-media-example": (document) => (put(document).requestBody.content["application/json"].example = { straat: 1 }),
  "oas3-valid-schema-example": (document) => (document.components.schemas.WoningSchrijven.properties.huisnummer.example = "negen"),
  "samples-fit": (document) => (document.components.schemas.WoningSchrijven.properties.huisnummer.examples = ["negen"]),
  "oas3-server-variables": (document) => (document.servers[0].url = "https://{huis}.voorbeeld.nl/api/v1"),
  "oas3-api-servers": (document) => (document.servers = []),
  "path-keys-no-trailing-slash": (document) => (document.paths["/buurten/"] = document.paths["/buurten"]),
  "info-contact": (document) => delete document.info.contact,
  "openapi-3": (document) => (document.openapi = "2.0"),
  "semver": (document) => (document.info.version = "1"),
  "contact-whole": (document) => delete document.info.contact.email,
  "server-https": (document) => (document.servers[0].url = "http://voorbeeld.nl/api/v1"),
  "server-version": (document) => (document.servers[0].url = "https://voorbeeld.nl/api"),
  "verbs": (document) => (document.paths["/buurten"].trace = document.paths["/buurten"].get),
  "path-words": (document) => (document.paths["/langst_niet_gesproken"] = document.paths["/buurten"]),
  "path-no-slash": (document) => (document.paths["/buurten/"] = document.paths["/buurten"]),
  "query-camel-case": (document) => (document.paths["/woningen"].get.parameters[0].name = "Buurt_Code"),
  "version-header": (document) => delete put(document).responses["204"].headers["API-Version"],
  "problem-media-type": (document) => (document.components.responses["404"].content = { "application/json": {} }),
  "problem-members": (document) => delete document.components.schemas.Problem.properties.detail,
  "says-what-is-wrong": (document) => delete put(document).responses["400"],
  "document-itself": (document) => delete document.paths["/openapi.json"].get.responses["200"].headers["access-control-allow-origin"],
  "document-there": (document) => delete document.paths["/openapi.json"],
  "zone": (document) => (document.components.schemas.Contactmoment.properties.opgeschrevenOp.format = "date-time-local"),
  "day-is-a-date": (document) => (document.components.schemas.Contactmoment.properties.contactDatum = { type: "string", format: "date-time", description: "dag" }),
  "moment-in-words": (document) => (document.components.schemas.Contactmoment.properties.tijd = { type: "string", format: "date-time", description: "moment" }),
  "schema-pascal-case": (document) => (document.components.schemas.adres_kort = document.components.schemas.Adres),
  "field-camel-case": (document) => (document.components.schemas.Adres.properties.Straat_Naam = { type: "string", description: "straat" }),
  "field-in-words": (document) => delete document.components.schemas.Adres.properties.straat.description,
  "no-people-in-addresses": (document) => (document.paths["/woningen"].get.parameters[0].name = "achternaam"),
  "asks-a-key": (document) => delete put(document).security,
}

test("the description of the API holds every rule", async () => assert.deepEqual(await against(() => {}), []))

test("every rule that is on has something broken for it", () => {
  const on = Object.entries(ruleset.rules).filter(([, one]) => one !== "off").map(([name]) => name)
  assert.deepEqual(Object.keys(broken).sort(), on.sort())
})

for (const [name, change] of Object.entries(broken)) {
  test(`what is broken is found: ${name}`, async () => {
    const found = await against(change)
    assert.ok(found.some((line) => line.startsWith(`${name} at `)), `found only: ${found.join(" | ") || "nothing"}`)
  })
}
