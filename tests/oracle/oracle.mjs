// Asks Prisma's language engine. A request a line on standard input, its answer a line on standard output:
//   {"verb": "validate" | "format", "files": [["schema.prisma", "…"], …]}
//   {"verb": "script", "provider": "postgresql" | "sqlite", "from": "…" | null, "to": "…"}
//   {"verb": "deploy", "url": "postgresql://…", "schema": "…", "folder": "…/migrations"}
//   {"verb": "drift", "url": "postgresql://…", "schema": "…"}
//   {"result": …} | {"failure": "…"}
// The process ends with its input, and after a crash of the engine, whose memory must not be used again.
import { createInterface } from 'node:readline'
import engine from '@prisma/prisma-schema-wasm'

const editor = JSON.stringify({ textDocument: { uri: 'file:///schema.prisma' }, options: { tabSize: 2, insertSpaces: true } })

let crash = ''
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (crash = message) }

// Prisma 7 refuses the connection's properties in a datasource, Prisma 6 and Ashlar read them. Blanks in their place keep
// every offset.
function withoutConnections(text) {
  let inside = false
  return text.replace(/^.*$/gm, (line) => {
    inside = inside ? !/^\s*\}/.test(line) : /^\s*datasource\b/.test(line)
    return inside && /^\s*(?:url|directUrl|shadowDatabaseUrl)\s*=/.test(line) ? ' '.repeat(line.length) : line
  })
}

const verbs = {
  validate: (files) =>
    JSON.parse(engine.lint(JSON.stringify(files.map(([name, text]) => [name, withoutConnections(text)])))).map(
      ({ file_name: file, text: message, start, end, is_warning: isWarning }) => ({ file, message, start, end, isWarning })),
  format: (files) => JSON.parse(engine.format(JSON.stringify(files), editor)),
  // Loaded on the first question: most runs ask none.
  script: async (question) => (await import('./migrate.mjs')).script(question),
  deploy: async (question) => (await import('./migrate.mjs')).deploy(question),
  drift: async (question) => (await import('./migrate.mjs')).drift(question),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { verb, files, ...question } = JSON.parse(line)
  try {
    console.log(JSON.stringify({ result: await verbs[verb](files ?? question) }))
  } catch (error) {
    console.log(JSON.stringify({ failure: `${crash || error}` }))
    // Leaving the loop is not enough: the open standard input keeps the process alive.
    process.exit()
  }
}

// An engine that has crashed may keep timers; the next question must not wait for them.
process.exit()
