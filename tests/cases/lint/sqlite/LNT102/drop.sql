ALTER TABLE "users" DROP COLUMN "name";

-- migration.sql:1:21: warning LNT102: the column "name" of "users" is dropped with all its values
--   1 | ALTER TABLE "users" DROP COLUMN "name";
--     |                     ^^^^^^^^^^^^^^^^^^
--   help: keep a copy of the values, and drop the column only after no running version uses it
-- migration.sql:1:21: warning LNT403: a server of the release before still reads the column "name" while this one is deployed, and fails
--   1 | ALTER TABLE "users" DROP COLUMN "name";
--     |                     ^^^^^^^^^^^^^^^^^^
--   help: take the field out of the client first, with @ignore in the schema, and drop it one release later
