// Prisma's client as a peer of the client benchmarks: node client.mjs postgresql|sqlite URL.
// Each line of the input asks for a slice, {"workload", "callers", "milliseconds"}; a line of output answers it, {"perSecond"}.
// The client is generated once: npx prisma generate --schema prisma/postgresql.prisma
import { createInterface } from 'node:readline'
import { createRequire } from 'node:module'

const [provider, url] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const { PrismaClient } = require(`./node_modules/.prisma-${provider}`)
const adapter = provider === 'postgresql'
  ? new (require('@prisma/adapter-pg').PrismaPg)({ connectionString: url, max: 8 })
  : new (require('@prisma/adapter-libsql').PrismaLibSql)({ url })
const db = new PrismaClient({ adapter })

const now = new Date('2026-06-01T00:00:00Z')
const userOf = (number) => Number((BigInt(number) * 2654435761n & 0xffffffffn) % 20000n) + 1
const paymentOf = (userId, reference) => ({ userId, reference, amount: `${userId % 64}.50`, note: `benchmark ${userId % 16}`, createdAt: now })
const increment = { logins: { increment: 1 } }

const workloads = {
  UserById: (n) => db.user.findUniqueOrThrow({ where: { id: userOf(n) } }),
  PageOfPayments: (n) => db.payment.findMany({ where: { id: { gt: userOf(n) * 19 } }, orderBy: { id: 'asc' }, take: 20 }),
  UserWithPayments: (n) => db.user.findUniqueOrThrow({ where: { id: userOf(n) }, include: { payments: { orderBy: { createdAt: 'desc' }, take: 10 } } }),
  CreatePayment: (n) => db.payment.create({ data: paymentOf(userOf(n), `p-${n}`) }),
  CreateTenThousand: (n) => {
    const data = Array.from({ length: 10000 }, (_, i) => paymentOf(userOf(i), `pm-${n * 9900 + i}`))
    // On SQLite it skips no duplicates; a number of its own for each row has none.
    return provider === 'postgresql'
      ? db.payment.createMany({ data, skipDuplicates: true })
      : db.payment.createMany({ data: data.map((row, i) => ({ ...row, reference: `pm-${n * 10000 + i}` })) })
  },
  Transaction: (n) => db.$transaction(async (tx) => {
    const payment = await tx.payment.create({ data: paymentOf(userOf(n), `pt-${n}`) })
    await tx.user.update({ where: { id: userOf(n) }, data: increment })
    return tx.payment.update({ where: { id: payment.id }, data: { status: 'COMPLETED' } })
  }),
  TransactionAsBatch: (n) => db.$transaction([
    db.payment.create({ data: paymentOf(userOf(n), `pb-${n}`) }),
    db.user.update({ where: { id: userOf(n) }, data: increment }),
    db.payment.updateMany({ where: { reference: `pb-${n}` }, data: { status: 'COMPLETED' } }),
  ]),
  TotalsByStatus: (n) => db.payment.groupBy({ by: ['status'], where: { userId: userOf(n) }, _count: true, _sum: { amount: true }, _avg: { amount: true } }),
  UpdateById: (n) => db.user.update({ where: { id: userOf(n) }, data: increment }),
}

let number = 0
async function measure({ workload, callers, milliseconds }) {
  const run = workloads[workload]
  const start = performance.now()
  let calls = 0
  await Promise.all(Array.from({ length: callers }, async () => {
    do {
      await run(number++)
      calls++
    } while (performance.now() - start < milliseconds)
  }))
  return { perSecond: calls * 1000 / (performance.now() - start) }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await measure(JSON.parse(line))))
}
await db.$disconnect()
