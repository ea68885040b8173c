CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "fee" money NOT NULL DEFAULT 0);

-- migration.sql:1:55: warning LNT708: the digits and the currency of money depend on the lc_monetary of whoever connects
--   1 | CREATE TABLE "orders" ("id" BIGINT PRIMARY KEY, "fee" money NOT NULL DEFAULT 0);
--     |                                                       ^^^^^
--   help: write numeric, with the currency in a column of its own
