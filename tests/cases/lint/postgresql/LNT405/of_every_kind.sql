ALTER TABLE "users" DROP CONSTRAINT "users_pkey" CASCADE;
ALTER TABLE "users" DROP CONSTRAINT IF EXISTS "users_age_check";
ALTER TABLE "users" DROP CONSTRAINT "not_known";

-- migration.sql:1:21: warning LNT405: the primary key "users_pkey" no longer keeps wrong rows out of "users", and versions that still run rely on it
--   1 | ALTER TABLE "users" DROP CONSTRAINT "users_pkey" CASCADE;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it after no running version relies on it; add what replaces it first
-- migration.sql:2:21: warning LNT405: the check "users_age_check" no longer keeps wrong rows out of "users", and versions that still run rely on it
--   2 | ALTER TABLE "users" DROP CONSTRAINT IF EXISTS "users_age_check";
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it after no running version relies on it; add what replaces it first
-- migration.sql:3:21: warning LNT405: the constraint "not_known" no longer keeps wrong rows out of "users", and versions that still run rely on it
--   3 | ALTER TABLE "users" DROP CONSTRAINT "not_known";
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it after no running version relies on it; add what replaces it first
