// Times Prisma's migration engine. A request a line on standard input, its time a line on standard output:
//   {"verb": "diff", "from": "…" | null, "to": "…", "inWords": true | false}
//   {"verb": "deploy", "url": "…", "folder": "…"}
//   {"verb": "dev", "url": "…", "folder": "…", "schema": "…"}
//   {"milliseconds": …} | {"failure": "…"}
// The engine is the one that the tests ask (tests/oracle). The process ends with its input.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { filters, script, withSession } from '../tests/oracle/migrate.mjs'

const CHAR = 18
const TEXT = 25

// What the adapter lacks for migrations: the type of the catalogue's "char" columns, and scripts as one message, because it
// cuts them at every semicolon.
function able(adapter) {
  const { performIO, queryRaw, startTransaction } = adapter
  const characters = new WeakMap()
  adapter.performIO = async (query) => {
    const result = await performIO.call(adapter, query)
    const fields = result.fields.map((field) => (field.dataTypeID === CHAR ? { ...field, dataTypeID: TEXT } : field))
    characters.set(query, result.fields.flatMap((field, i) => (field.dataTypeID === CHAR ? [i] : [])))
    return { rows: result.rows, rowCount: result.rowCount, fields }
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query)
    for (const i of characters.get(query)) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  if (startTransaction) {
    adapter.startTransaction = async (...level) => able(await startTransaction.apply(adapter, level))
    adapter.executeScript = async (text) => {
      await adapter.underlyingDriver().query(text).catch((error) => adapter.onError(error))
    }
  }
  return adapter
}

class Databases extends PrismaPg {
  #closing = []

  constructor(config) {
    super(config, { schema: 'public' })
  }

  async connect() {
    const adapter = able(await super.connect())
    this.#closing.push(async () => adapter.underlyingDriver().ended || adapter.dispose())
    return adapter
  }

  // Its own drops the database while still connected to it.
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await this.#administer(`CREATE DATABASE "${database}"`)
    this.#closing.push(() => this.#administer(`DROP DATABASE "${database}" WITH (FORCE)`))
    const shadow = new Databases({ ...this.config, database })
    this.#closing.push(() => shadow.close())
    return shadow.connect()
  }

  async close() {
    for (const close of this.#closing.reverse()) await close()
  }

  async #administer(sql) {
    const client = new pg.Client(this.config)
    await client.connect()
    await client.query(sql)
    await client.end()
  }
}

function withDatabase(address, schema, action) {
  const { hostname, port, username, password, pathname } = new URL(address)
  const [host, user, secret, database] = [hostname, username, password, pathname.slice(1)].map(decodeURIComponent)
  const databases = new Databases({ host, port: Number(port), user, password: secret, database, max: 1 })
  const factory = Object.assign(bindMigrationAwareSqlAdapterFactory(databases), { close: () => databases.close() })
  return withSession(schema, factory, action)
}

const migrationsIn = (folder) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
  migrationDirectories: readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort().map((path) => ({
    path,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') } },
  })),
  shadowDbInitScript: '',
})

const withoutModels = 'datasource db {\n  provider = "postgresql"\n}\n'

const verbs = {
  diff: ({ from, to, inWords }) => script({ provider: 'postgresql', from, to, inWords }),

  deploy: ({ url, folder }) =>
    withDatabase(url, withoutModels, (engine) => engine.applyMigrations({ migrationsList: migrationsIn(folder), filters })),

  // The steps of `prisma migrate dev --create-only`, which end here where there is nothing to write.
  dev: ({ url, folder, schema: content }) => withDatabase(url, content, async (engine) => {
    const migrationsList = migrationsIn(folder)
    const schema = { files: [{ path: 'schema.prisma', content }] }
    const { action } = await engine.devDiagnostic({ migrationsList, filters })
    if (action.tag !== 'createMigration') throw new Error(`it wants to ${action.tag}: ${action.reason}`)
    await engine.applyMigrations({ migrationsList, filters })
    const { migrationSteps } = await engine.evaluateDataLoss({ migrationsList, schema, filters })
    if (migrationSteps === 0) return
    const written = await engine.createMigration({ migrationsList, schema, migrationName: 'next', draft: true, filters })
    const migration = join(folder, written.generatedMigrationName)
    mkdirSync(migration)
    writeFileSync(join(migration, 'migration.sql'), written.migrationScript)
    return () => rmSync(migration, { recursive: true })
  }),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { verb, ...question } = JSON.parse(line)
  try {
    const start = performance.now()
    const cleanUp = await verbs[verb](question)
    const milliseconds = performance.now() - start
    if (typeof cleanUp === 'function') cleanUp()
    console.log(JSON.stringify({ milliseconds }))
  } catch (error) {
    console.log(JSON.stringify({ failure: `${error.message ?? error}` }))
  }
}
