TRUNCATE "users" CASCADE;

ALTER TABLE "pets" DROP COLUMN "vet_id" CASCADE;

-- migration.sql:1:1: warning LNT105: all rows of "users" are deleted (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | TRUNCATE "users" CASCADE;
--     | ^^^^^^^^^^^^^^^^
--   help: delete the rows that are meant with a condition, in small batches
-- migration.sql:1:1: warning LNT107: CASCADE: every table that refers to it is emptied too, unnamed
--   1 | TRUNCATE "users" CASCADE;
--     | ^^^^^^^^^^^^^^^^
--   help: leave out CASCADE and name what is to go
-- migration.sql:3:20: warning LNT102: the column "vet_id" of "pets" is dropped with all its values
--   3 | ALTER TABLE "pets" DROP COLUMN "vet_id" CASCADE;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep a copy of the values, and drop the column only after no running version uses it
-- migration.sql:3:20: warning LNT107: CASCADE: everything that depends on the column is dropped too, unnamed: views, foreign keys, indexes
--   3 | ALTER TABLE "pets" DROP COLUMN "vet_id" CASCADE;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave out CASCADE and name what is to go
-- migration.sql:3:20: warning LNT403: a server of the release before still reads the column "vet_id" while this one is deployed, and fails
--   3 | ALTER TABLE "pets" DROP COLUMN "vet_id" CASCADE;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: take the field out of the client first, with @ignore in the schema, and drop it one release later
