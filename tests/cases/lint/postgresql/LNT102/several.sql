ALTER TABLE "users" DROP COLUMN "nick",
DROP COLUMN IF EXISTS "age" CASCADE;

-- migration.sql:1:21: warning LNT102: the column "nick" of "users" is dropped with all its values
--   1 | ALTER TABLE "users" DROP COLUMN "nick",
--     |                     ^^^^^^^^^^^^^^^^^^
--   help: keep a copy of the values, and drop the column only after no running version uses it
-- migration.sql:1:21: warning LNT403: a server of the release before still reads the column "nick" while this one is deployed, and fails
--   1 | ALTER TABLE "users" DROP COLUMN "nick",
--     |                     ^^^^^^^^^^^^^^^^^^
--   help: take the field out of the client first, with @ignore in the schema, and drop it one release later
-- migration.sql:2:1: warning LNT102: the column "age" of "users" is dropped with all its values
--   2 | DROP COLUMN IF EXISTS "age" CASCADE;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep a copy of the values, and drop the column only after no running version uses it
-- migration.sql:2:1: warning LNT107: CASCADE: everything that depends on the column is dropped too, unnamed: views, foreign keys, indexes
--   2 | DROP COLUMN IF EXISTS "age" CASCADE;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave out CASCADE and name what is to go
-- migration.sql:2:1: warning LNT403: a server of the release before still reads the column "age" while this one is deployed, and fails
--   2 | DROP COLUMN IF EXISTS "age" CASCADE;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: take the field out of the client first, with @ignore in the schema, and drop it one release later
