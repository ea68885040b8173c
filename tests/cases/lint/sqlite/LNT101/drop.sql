DROP TABLE "pets";

-- migration.sql:1:1: warning LNT101: the table "pets" is dropped with all its rows
--   1 | DROP TABLE "pets";
--     | ^^^^^^^^^^^^^^^^^
--   help: keep a copy of the rows, and drop the table only after no running version uses it
-- migration.sql:1:1: warning LNT403: a server of the release before still reads the table "pets" while this one is deployed, and fails
--   1 | DROP TABLE "pets";
--     | ^^^^^^^^^^^^^^^^^
--   help: take the model out of the client first, with @ignore in the schema, and drop it one release later
