ALTER TABLE "users" ADD COLUMN "x" TEXT;
ALTER TABLE "pets" ADD COLUMN "x" TEXT;
ALTER TABLE "logs" ADD COLUMN "x" TEXT;
ALTER TABLE "events" ADD COLUMN "x" TEXT;
ALTER TABLE "events_2027" ADD COLUMN "x" TEXT;
ALTER TABLE "other" ADD COLUMN "x" TEXT;
ALTER TABLE "users" ADD COLUMN "y" TEXT;

-- migration.sql:1:21: warning LNT807: the migration changes 6 tables that exist
--   1 | ALTER TABLE "users" ADD COLUMN "x" TEXT;
--     |                     ^^^^^^^^^^^^^^^^^^^
--   help: make a migration for each feature, so that each can be reviewed, deployed and taken back alone
