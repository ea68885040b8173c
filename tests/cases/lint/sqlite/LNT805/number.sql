CREATE TABLE "visits" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "calls" ("id" TEXT NOT NULL PRIMARY KEY);

-- migration.sql:1:46: warning LNT805: the key of "visits" is a number: it tells how many rows there are, and collides when data of two databases comes together
--   1 | CREATE TABLE "visits" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
--     |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write String @id @default(uuid(7)) @db.Uuid in the model
