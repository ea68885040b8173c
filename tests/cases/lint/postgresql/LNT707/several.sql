ALTER TABLE "logs" ALTER COLUMN "text" TYPE JSON USING "text"::JSON;

-- migration.sql:1:20: warning LNT205: values of "text" may be cut, rounded or refused: text becomes json
--   1 | ALTER TABLE "logs" ALTER COLUMN "text" TYPE JSON USING "text"::JSON;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
-- migration.sql:1:20: warning LNT309: nobody can use "logs" while every row and every index is written anew for the new type of "text" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "logs" ALTER COLUMN "text" TYPE JSON USING "text"::JSON;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "logs" ADD COLUMN "text_new" JSON;
--         UPDATE "logs" SET "text_new" = "text" WHERE … /* in batches */;
--         ALTER TABLE "logs" DROP COLUMN "text";
-- migration.sql:1:45: info LNT707: json keeps "text" as text: it has no equality, so that DISTINCT and GROUP BY fail, and no useful index
--   1 | ALTER TABLE "logs" ALTER COLUMN "text" TYPE JSON USING "text"::JSON;
--     |                                             ^^^^
--   help: write jsonb
