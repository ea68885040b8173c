CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "totalPrice" REAL NOT NULL, "shipping_cost" float8);

-- migration.sql:1:62: warning LNT706: "totalPrice" looks like money, and real cannot hold 0.10 exactly: sums come out wrong by cents
--   1 | CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "totalPrice" REAL NOT NULL, "shipping_cost" float8);
--     |                                                              ^^^^
--   help: write numeric: Decimal in the schema, or whole cents in BigInt
-- migration.sql:1:93: warning LNT706: "shipping_cost" looks like money, and float8 cannot hold 0.10 exactly: sums come out wrong by cents
--   1 | CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "totalPrice" REAL NOT NULL, "shipping_cost" float8);
--     |                                                                                             ^^^^^^
--   help: write numeric: Decimal in the schema, or whole cents in BigInt
