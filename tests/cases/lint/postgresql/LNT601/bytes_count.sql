ALTER TABLE "users" ADD COLUMN "ääääääääääääääääääääääääääääääää" TEXT;

-- migration.sql:1:32: warning LNT601: the name is longer than 63 bytes: the database cuts it without an error, and no longer finds it by the name in the schema
--   1 | ALTER TABLE "users" ADD COLUMN "ääääääääääääääääääääääääääääääää" TEXT;
--     |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: choose a shorter name, with map in the schema
