UPDATE "pets" SET "name" = trim("name");

-- migration.sql:1:1: warning LNT206: every row of "pets" is changed in one transaction: each stays locked until its end, and the old version of each stays in the table
--   1 | UPDATE "pets" SET "name" = trim("name");
--     | ^^^^^^^^^^^^^
--   help: change only the rows that need it, in batches of a few thousand, outside of the migration if there are many
