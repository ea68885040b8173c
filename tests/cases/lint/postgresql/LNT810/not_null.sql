CREATE DOMAIN "percent" AS INTEGER NOT NULL;

-- migration.sql:1:1: warning LNT810: to change the constraint of "percent" later, every table that uses it is read under a lock
--   1 | CREATE DOMAIN "percent" AS INTEGER NOT NULL;
--     | ^^^^^^^^^^^^^^^^^^^^^^^
--   help: put the check on the columns
