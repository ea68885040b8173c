ALTER TABLE "pets" ADD COLUMN "price" REAL;
ALTER TABLE "pets" ADD COLUMN "fee" DECIMAL;
ALTER TABLE "pets" ADD COLUMN "weight" REAL;

-- migration.sql:1:39: warning LNT706: "price" looks like money, and real cannot hold 0.10 exactly: sums come out wrong by cents
--   1 | ALTER TABLE "pets" ADD COLUMN "price" REAL;
--     |                                       ^^^^
--   help: write DECIMAL: Decimal in the schema, or whole cents in BigInt
