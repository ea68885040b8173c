DELETE FROM "pets";
DELETE FROM "pets" WHERE "name" = '';

-- migration.sql:1:1: warning LNT106: all rows of "pets" are deleted: the DELETE has no WHERE
--   1 | DELETE FROM "pets";
--     | ^^^^^^^^^^^^^^^^^^
--   help: say with WHERE which rows are meant, and delete many in small batches
