ALTER TABLE "users" ADD CONSTRAINT "old_enough" CHECK ("age" > 3) NOT VALID;

-- migration.sql:1:21: warning LNT604: the name "old_enough" does not start with that of its table, "users"
--   1 | ALTER TABLE "users" ADD CONSTRAINT "old_enough" CHECK ("age" > 3) NOT VALID;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave the name to the schema, which makes table_column_idx and the like
