CREATE SCHEMA IF NOT EXISTS "petStore";

-- migration.sql:1:1: warning LNT606: the schema "petStore" is not called in snake_case
--   1 | CREATE SCHEMA IF NOT EXISTS "petStore";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write another name in schemas = […] of the datasource and in @@schema of the models
