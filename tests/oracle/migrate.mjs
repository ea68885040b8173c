// Prisma's migration engine, asked for the script between two schemas. It insists on a connection even for that, and
// gets one that answers nothing.
import fs from 'node:fs'

// The package lets only its main module be imported; the engine's own files are taken from the folder.
const file = (name) => new URL(`node_modules/@prisma/schema-engine-wasm/${name}`, import.meta.url)
let engine

async function load() {
  const runtime = await import(file('schema_engine_bg.js').href)
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file('schema_engine_bg.wasm')), { './schema_engine_bg.js': runtime })
  runtime.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return runtime.SchemaEngine
}

const adapters = {
  postgresql: { provider: 'postgres', adapterName: '@prisma/adapter-pg', schemaName: 'public' },
  sqlite: { provider: 'sqlite', adapterName: '@prisma/adapter-better-sqlite3' },
}

function silentFactory({ provider, adapterName, schemaName }) {
  const ok = (value) => ({ ok: true, value, map: (f) => ok(f(value)), flatMap: (f) => f(value) })
  const version = (query) => {
    const row = /EXISTS/i.test(query) ? { exists: true, version: 'PostgreSQL 15.0', numeric_version: 150000 } : { version: '3.45.0' }
    const types = { boolean: 5, number: 0, string: 7 }
    return { columnNames: Object.keys(row), columnTypes: Object.values(row).map((v) => types[typeof v]), rows: [Object.values(row)] }
  }
  const connection = {
    provider,
    adapterName,
    queryRaw: async ({ sql }) => ok(/version/i.test(sql) ? version(sql) : { columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => ok(0),
    executeScript: async () => ok(undefined),
    getConnectionInfo: () => ok({ schemaName, maxBindValues: 32766, supportsRelationJoins: false }),
    dispose: async () => ok(undefined),
  }
  const connect = async () => ok(connection)
  return { provider, adapterName, errorRegistry: { consumeError: () => undefined }, connect, connectToShadowDb: connect }
}

export const filters = { externalTables: [], externalEnums: [] }
const datamodel = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] })

/** A session of the engine that knows the schema, over the connections of the factory, which is closed at the end. */
export async function withSession(schema, factory, ask) {
  engine ??= load()
  const session = await (await engine).new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
  try {
    return await ask(session)
  } finally {
    session.free()
    await factory.close?.()
  }
}

/** The script from one schema to the other, or the difference in words; `from` may be missing: an empty database. */
export const script = ({ provider, from, to, inWords = false }) => withSession(to, silentFactory(adapters[provider]), async (session) => {
  const side = from ? datamodel(from) : { tag: 'empty' }
  return (await session.diff({ from: side, to: datamodel(to), script: !inWords, exitCode: true, filters })).stdout
})

/** The script from a real PostgreSQL database to the schema. */
export const drift = async ({ url, schema }) => withSession(schema, await postgres(url), async (session) => {
  const side = { tag: 'schemaDatasource', configDir: '.', files: [{ path: 'schema.prisma', content: schema }] }
  return (await session.diff({ from: side, to: datamodel(schema), script: true, exitCode: true, filters })).stdout
})

/** Applies what is pending to a real PostgreSQL database; the names of what was applied. */
export const deploy = async ({ url, schema, folder }) => withSession(schema, await postgres(url), async (session) => {
  const migrationDirectories = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const value = fs.readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
  }).sort((one, other) => (one.path < other.path ? -1 : 1))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  const migrationsList = { baseDir: folder, lockfile, migrationDirectories, shadowDbInitScript: '' }
  return (await session.applyMigrations({ migrationsList, filters })).appliedMigrationNames
})

// The driver is loaded where a database is asked for.
const postgres = async (url) => (await import('./postgres.mjs')).postgresFactory(url)
