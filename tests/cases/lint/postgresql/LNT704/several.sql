CREATE TABLE "visits" ("id" SERIAL PRIMARY KEY, "n" smallint, "m" int4);

-- migration.sql:1:53: warning LNT704: "n" runs out of numbers with smallint, and a wider type later rewrites the table
--   1 | CREATE TABLE "visits" ("id" SERIAL PRIMARY KEY, "n" smallint, "m" int4);
--     |                                                     ^^^^^^^^
--   help: write bigint: BigInt in the schema
-- migration.sql:1:67: warning LNT704: "m" runs out of numbers with int4, and a wider type later rewrites the table
--   1 | CREATE TABLE "visits" ("id" SERIAL PRIMARY KEY, "n" smallint, "m" int4);
--     |                                                                   ^^^^
--   help: write bigint: BigInt in the schema
