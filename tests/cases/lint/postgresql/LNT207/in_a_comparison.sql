UPDATE "users" SET "nick" = 'a', "name" = 'b' WHERE "nick" = 'c' AND "nick" <> 'd';
