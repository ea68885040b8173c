DROP SCHEMA IF EXISTS "archive";

-- migration.sql:1:1: warning LNT103: the schema "archive" is dropped
--   1 | DROP SCHEMA IF EXISTS "archive";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop its tables one by one in earlier migrations, so that each is looked at
