UPDATE "pets" SET "name" = 'a', "name" = 'b' WHERE "id" = 1;

-- migration.sql:1:33: error LNT207: the column "name" is set twice: the statement fails, or one of the values is lost
--   1 | UPDATE "pets" SET "name" = 'a', "name" = 'b' WHERE "id" = 1;
--     |                                 ^^^^^^
--   help: keep one of the two
