DROP DATABASE IF EXISTS "old";

-- migration.sql:1:1: error LNT104: the database "old" is dropped
--   1 | DROP DATABASE IF EXISTS "old";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave databases to the operator; a migration changes what is in one
