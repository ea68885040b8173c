// Times Prisma's language engine on a schema: node prisma.mjs FILE → {"Validate": ms, "Format": ms}, the median of many runs.
// The engine is the one that the tests ask (tests/oracle).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const engine = createRequire(new URL('../tests/oracle/', import.meta.url))('@prisma/prisma-schema-wasm')
const files = JSON.stringify([['schema.prisma', readFileSync(process.argv[2], 'utf8')]])
const editor = JSON.stringify({ textDocument: { uri: 'file:///schema.prisma' }, options: { tabSize: 2, insertSpaces: true } })

function median(run) {
  const times = []
  const end = performance.now() + 3000
  for (let i = 0; i < 5 || performance.now() < end; i++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]
}

const findings = JSON.parse(engine.lint(files)).filter((finding) => !finding.is_warning)
if (findings.length > 0) throw new Error(`the schema is not valid: ${findings[0].text}`)
console.log(JSON.stringify({ Validate: median(() => engine.lint(files)), Format: median(() => engine.format(files, editor)) }))
