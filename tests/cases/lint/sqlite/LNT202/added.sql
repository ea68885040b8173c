ALTER TABLE "pets" ADD COLUMN "kind" TEXT NOT NULL;
ALTER TABLE "pets" ADD COLUMN "color" TEXT NOT NULL DEFAULT 'black';

-- migration.sql:1:20: warning LNT202: fails if "pets" has any row: the new column "kind" is required and has no default
--   1 | ALTER TABLE "pets" ADD COLUMN "kind" TEXT NOT NULL;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: give it a default, or make it optional
