-- released: 20270101000000_other
CREATE VIEW "v" AS SELECT 1;

-- migration.sql:2:1: warning LNT905: sorts before "20270101000000_other", which is applied or merged already: new databases run the two in another order than those that exist
--   2 | CREATE VIEW "v" AS SELECT 1;
--     | ^^^^^^^^^^^^^^^
--   help: give the folder a time behind it, by renaming it
