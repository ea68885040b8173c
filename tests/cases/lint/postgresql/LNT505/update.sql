ALTER TYPE "Role" ADD VALUE IF NOT EXISTS 'GUEST' BEFORE 'USER';
UPDATE "users" SET "role" = 'GUEST' WHERE "id" = 1;

-- migration.sql:2:29: info LNT505: 'GUEST' can be used only after the statement that adds it is committed: ashlar commits in between, other tools fail
--   2 | UPDATE "users" SET "role" = 'GUEST' WHERE "id" = 1;
--     |                             ^^^^^^^
--   help: use the value in the next migration, so that each can be undone alone
