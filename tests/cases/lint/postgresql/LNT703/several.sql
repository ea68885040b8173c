CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "at" timestamp without time zone);

-- migration.sql:1:54: warning LNT703: timestamp without time zone does not say in which time zone "at" is
--   1 | CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "at" timestamp without time zone);
--     |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write timestamptz: @db.Timestamptz in the schema
