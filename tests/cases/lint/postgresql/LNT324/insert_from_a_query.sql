ALTER TABLE "users" ADD COLUMN "city" TEXT;
INSERT INTO "logs" ("text") SELECT "name" FROM "users";

-- migration.sql:2:1: warning LNT324: nobody can use "users", which a statement above has locked, while rows of "logs" are changed (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | INSERT INTO "logs" ("text") SELECT "name" FROM "users";
--     | ^^^^^^^^^^^^^^^^^^
--   help: put the change of the rows into a migration of its own
