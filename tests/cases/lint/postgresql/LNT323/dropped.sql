ALTER TABLE "pets" DROP CONSTRAINT IF EXISTS "pets_owner_id_fkey_2";

-- migration.sql:1:20: warning LNT405: the constraint "pets_owner_id_fkey_2" no longer keeps wrong rows out of "pets", and versions that still run rely on it
--   1 | ALTER TABLE "pets" DROP CONSTRAINT IF EXISTS "pets_owner_id_fkey_2";
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it after no running version relies on it; add what replaces it first
