ALTER DOMAIN "positive" SET NOT NULL;

-- migration.sql:1:1: warning LNT325: every table with a column of "positive" is read while nothing can be written to it
--   1 | ALTER DOMAIN "positive" SET NOT NULL;
--     | ^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the constraint as NOT VALID, and validate it in the next migration
