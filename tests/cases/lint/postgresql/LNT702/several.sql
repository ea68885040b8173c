ALTER TABLE "users" ALTER COLUMN "nick" TYPE character varying(100);

-- migration.sql:1:21: warning LNT205: values of "nick" may be cut, rounded or refused: text becomes character varying(100)
--   1 | ALTER TABLE "users" ALTER COLUMN "nick" TYPE character varying(100);
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
-- migration.sql:1:21: warning LNT309: nobody can use "users" while every row and every index is written anew for the new type of "nick" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "users" ALTER COLUMN "nick" TYPE character varying(100);
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "users" ADD COLUMN "nick_new" character varying(100);
--         UPDATE "users" SET "nick_new" = "nick" WHERE … /* in batches */;
--         ALTER TABLE "users" DROP COLUMN "nick";
-- migration.sql:1:46: warning LNT702: character varying(100) saves nothing over text, and a limit that turns out too small needs a migration
--   1 | ALTER TABLE "users" ALTER COLUMN "nick" TYPE character varying(100);
--     |                                              ^^^^^^^^^^^^^^^^^^^^^^
--   help: write text, and check the length with @length or a CHECK
