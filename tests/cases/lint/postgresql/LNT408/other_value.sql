ALTER TYPE "public"."Role" RENAME VALUE 'USER' TO 'MEMBER';

-- migration.sql:1:1: warning LNT408: versions that still run write 'USER' to "public.Role" and fail once it is 'MEMBER'
--   1 | ALTER TYPE "public"."Role" RENAME VALUE 'USER' TO 'MEMBER';
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep the value in the database with @map; or add the new value, write it, move the rows, and remove the old one later
