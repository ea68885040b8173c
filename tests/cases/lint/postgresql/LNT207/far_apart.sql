UPDATE "users" SET "nick" = 'a', "name" = coalesce("name", 'x'), nick = 'b' WHERE "id" = 1;

-- migration.sql:1:66: error LNT207: the column "nick" is set twice: the statement fails, or one of the values is lost
--   1 | UPDATE "users" SET "nick" = 'a', "name" = coalesce("name", 'x'), nick = 'b' WHERE "id" = 1;
--     |                                                                  ^^^^
--   help: keep one of the two
