-- with down.sql: before
CREATE VIEW "v" AS SELECT 1;

-- migration.sql:2:1: info LNT904: the migration has no down.sql, as others of this project do
--   2 | CREATE VIEW "v" AS SELECT 1;
--     | ^^^^^^^^^^^^^^^
--   help: write the way back beside it, or say there that there is none
