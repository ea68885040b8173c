CLUSTER "pets" USING "pets_name_idx";

-- migration.sql:1:1: warning LNT316: nobody can use the table while it is written anew, however big it is (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | CLUSTER "pets" USING "pets_name_idx";
--     | ^^^^^^^^^^^^^^
--   help: use pg_repack or pg_squeeze, which need the lock for a moment only; a plain VACUUM needs none
