// A connection to a real PostgreSQL for Prisma's migration engine, over the driver that Prisma's own adapter uses. That
// adapter knows too few types for the engine's questions to the catalogues, and cuts scripts at every semicolon.
import pg from 'pg'

// The engine's numbers for types, by PostgreSQL's: https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/catalog/pg_type.dat
const TEXT = 7
const ARRAY = 64
const scalars = { 16: 5, 18: 6, 20: 1, 21: 0, 23: 0, 26: 1, 114: 11, 700: 2, 701: 3, 1114: 10, 1184: 10, 1700: 4, 3802: 11 }
const elements = { 1000: 16, 1002: 18, 1003: 19, 1005: 21, 1007: 23, 1009: 25, 1015: 1043, 1016: 20, 1028: 26 }
const raw = { getTypeParser: () => (value) => value }

const typeOf = (oid) => (elements[oid] ? ARRAY + (scalars[elements[oid]] ?? TEXT) : scalars[oid] ?? TEXT)

function valueOf(text, oid) {
  if (text === null) return null
  if (elements[oid]) return pg.types.arrayParser.create(text, (item) => valueOf(item, elements[oid])).parse()
  if (oid === 16) return text === 't'
  if ([21, 23, 700, 701].includes(oid)) return Number(text)
  if ([1114, 1184].includes(oid)) return new Date(`${text.replace(' ', 'T').replace(/[+-]\d\d(:\d\d)?$/, '')}Z`).toISOString()
  return text
}

const ok = (value) => ({ ok: true, value, map: (f) => ok(f(value)), flatMap: (f) => f(value) })
const failed = (error) => ({ ok: false, error, map: () => failed(error), flatMap: () => failed(error) })

/** The times of the history are UTC because the session is. */
export function postgresFactory(url) {
  const adapter = { provider: 'postgres', adapterName: '@prisma/adapter-pg' }
  const clients = []
  async function connect() {
    const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
    await client.connect()
    clients.push(client)
    const run = async (query, answer) => {
      try {
        return ok(answer(await client.query(query)))
      } catch ({ code, severity, message, detail, column, hint }) {
        return failed({ kind: 'postgres', code: code ?? '', severity: severity ?? 'ERROR', message, detail, column, hint })
      }
    }
    return ok({
      ...adapter,
      queryRaw: ({ sql, args }) => run({ text: sql, values: args, rowMode: 'array', types: raw }, ({ fields, rows }) => ({
        columnNames: fields.map((f) => f.name),
        columnTypes: fields.map((f) => typeOf(f.dataTypeID)),
        rows: rows.map((row) => row.map((value, i) => valueOf(value, fields[i].dataTypeID))),
      })),
      executeRaw: ({ sql, args }) => run(args?.length ? { text: sql, values: args } : sql, (result) => result.rowCount ?? 0),
      executeScript: (script) => run(script, () => undefined),
      getConnectionInfo: () => ok({ schemaName: 'public', maxBindValues: 32766, supportsRelationJoins: false }),
      dispose: async () => ok(undefined),
    })
  }
  // The engine keeps its lock as long as its connection.
  const close = () => Promise.all(clients.map((client) => client.end()))
  return { ...adapter, errorRegistry: { consumeError: () => undefined }, connect, connectToShadowDb: connect, close }
}
