// What a description of our API must hold, after the Dutch API Design Rules (Logius), in rules of our own. How the house
// behaves while it runs is tested elsewhere: RunTimeRulesTests.
import { oas } from "@stoplight/spectral-rulesets"
import { casing, defined, pattern, schema, truthy } from "@stoplight/spectral-functions"

const verbs = "get,put,post,patch,delete"
const answers = `$.paths[*][${verbs}].responses`
const field = "$.components.schemas..properties"

const rule = (description, given, then, more = {}) => ({ description, given, then, severity: "error", ...more })

/** Every POST, PUT and PATCH, and whatever else takes a parameter, may be asked wrongly. */
const saysWhatIsWrong = (operation, _, { path }) => {
  const takes = ["post", "put", "patch"].includes(path.at(-1)) || (operation.parameters ?? []).length > 0
  return takes && !operation.responses?.["400"] ? [{ message: "Describe the answer 400: what is asked may be wrong." }] : []
}

/** A moment is called …Op, such as plaatsgevondenOp, so that nobody takes it for a day. */
const momentsInWords = (fields) =>
  Object.entries(fields)
    .filter(([name, one]) => one?.format === "date-time" && !name.endsWith("Op"))
    .map(([name]) => ({ message: `Call the moment ${name} …Op.` }))

/** An example is what it is an example of. */
const samplesFit = ({ examples = [], ...shape }, _, context) => examples.flatMap((sample) => schema(sample, { schema: shape }, context) ?? [])

/** A moment has a zone: a time without one is local, and says so. */
const hasZone = (format) => ({ "date-time-local": "Give the moment a zone: date-time.", time: "Say that it is a local time: time-local." }[format])

export default {
  extends: [[oas, "off"]],
  rules: {
    "oas3-schema": "error",
    "operation-operationId-unique": "error",
    "operation-operationId": "error",
    "operation-description": "error",
    "path-params": "error",
    "openapi-tags-uniqueness": "error",
    "oas3-valid-media-example": "error",
    "oas3-valid-schema-example": "error",
    "oas3-server-variables": "error",
    "oas3-api-servers": "error",
    "path-keys-no-trailing-slash": "error",
    "no-$ref-siblings": "off",
    "info-contact": "error",

    "openapi-3": rule("It is OpenAPI 3.", "$", { field: "openapi", function: pattern, functionOptions: { match: "^3(\\.\\d+){1,2}$" } }),
    "semver": rule("The version is a semantic one.", "$.info", {
      field: "version",
      function: pattern,
      functionOptions: { match: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?$" },
    }),
    "contact-whole": rule("Somebody can be asked: a name, a mail address and a site.", "$.info.contact", [
      { field: "name", function: truthy },
      { field: "email", function: truthy },
      { field: "url", function: truthy },
    ]),
    "server-https": rule("The server is reached by https.", "$.servers[*]", { field: "url", function: pattern, functionOptions: { match: "^https://" } }),
    "server-version": rule("The address holds the major version, and no other.", "$.servers[*]", {
      field: "url",
      function: pattern,
      functionOptions: { match: "/v\\d+(/|$)" },
    }),
    "verbs": rule("Only verbs that everybody knows.", "$.paths[*]", {
      function: schema,
      functionOptions: {
        schema: {
          type: "object",
          propertyNames: { enum: [...verbs.split(","), "parameters", "summary", "description", "servers"] },
        },
      },
    }),
    "path-words": rule("Addresses are in lower case with hyphens; a deed is the last word and begins with a low line.", "$.paths", {
      field: "@key",
      function: pattern,
      functionOptions: { match: "^(/([a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+)?|\\{[A-Za-z]+\\}))*(/_[a-z]+)?$" },
    }),
    "path-no-slash": rule("No address ends in a slash.", "$.paths", { field: "@key", function: pattern, functionOptions: { notMatch: "/$" } }),
    "query-camel-case": rule("What stands behind the question mark is in camel case.", "$.paths..parameters[?(@ && @.in === 'query')]", {
      field: "name",
      function: pattern,
      functionOptions: { match: "^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$" },
    }),
    "version-header": rule("Every answer carries API-Version.", `${answers}[*]`, { field: "headers.API-Version", function: defined }),
    "problem-media-type": rule("A no is a problem+json and nothing else.", `${answers}[?(@property.match(/^[45]/))]`, {
      field: "content",
      function: schema,
      functionOptions: { schema: { type: "object", minProperties: 1, propertyNames: { enum: ["application/problem+json"] } } },
    }),
    "problem-members": rule("A problem says its code, what kind it is, and what to do.", `${answers}[?(@property.match(/^[45]/))].content[*].schema`, {
      field: "properties",
      function: schema,
      functionOptions: { schema: { type: "object", required: ["status", "title", "detail"] } },
    }),
    "says-what-is-wrong": rule("Whatever can be asked wrongly describes the answer 400.", `$.paths[*][${verbs}]`, { function: saysWhatIsWrong }),
    "document-itself": rule("The description describes itself, and may be read from anywhere.", "$.paths", {
      field: "/openapi.json",
      function: schema,
      functionOptions: {
        schema: {
          type: "object",
          required: ["get"],
          properties: {
            get: {
              properties: {
                responses: {
                  type: "object",
                  required: ["200"],
                  properties: { 200: { required: ["headers"], properties: { headers: { type: "object", required: ["access-control-allow-origin"] } } } },
                },
              },
            },
          },
        },
      },
    }),
    "document-there": rule("The description describes itself.", "$.paths", { field: "/openapi.json", function: truthy }),
    "zone": rule("A moment has a zone.", "$..[?(@property === 'format')]", {
      function: (format) => (hasZone(format) ? [{ message: hasZone(format) }] : []),
    }),
    "day-is-a-date": rule("What is called a day is a day; a moment is called …Op.", `${field}[?(@property.match(/^(date|datum)$|(Date|Datum)$/))]`, [
      { field: "format", function: pattern, functionOptions: { match: "^date$" } },
      { field: "format", function: truthy },
    ]),
    "moment-in-words": rule("A moment is called …Op.", "$.components.schemas[*].properties", { function: momentsInWords }),
    "samples-fit": rule("An example is what it is an example of.", "$.components.schemas[*].properties[?(@ && @.examples)]", { function: samplesFit }),
    "schema-pascal-case": rule("Shapes begin with a capital.", "$.components.schemas", { field: "@key", function: casing, functionOptions: { type: "pascal" } }),
    "field-camel-case": rule("Fields are in camel case.", field, { field: "@key", function: casing, functionOptions: { type: "camel" } }),
    "field-in-words": rule("Every field of ours says what it is.", "$.components.schemas[?(!@property.match(/^(Problem|Wrong|Place)$/))].properties[?(@ && !@.$ref && !@.oneOf)]", {
      field: "description",
      function: truthy,
    }),
    "no-people-in-addresses": rule("Nothing about a person stands in an address.", "$.paths..parameters[?(@ && (@.in === 'query' || @.in === 'path'))]", {
      field: "name",
      function: pattern,
      functionOptions: { notMatch: "(naam|mail|telefoon|postcode|huisnummer|straat|geboorte|bsn|huurder)" },
    }),
    "asks-a-key": rule("Every deed but reading the description asks a key.", `$.paths[?(@property !== '/openapi.json')][${verbs}]`, { field: "security", function: truthy }),
  },
}
