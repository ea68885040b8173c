ALTER TYPE "Role" ADD VALUE IF NOT EXISTS 'GUEST';

-- migration.sql:1:1: warning LNT809: 'GUEST' comes behind all other values of "Role" when rows are sorted
--   1 | ALTER TYPE "Role" ADD VALUE IF NOT EXISTS 'GUEST';
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write BEFORE or AFTER and another value where the order means something
