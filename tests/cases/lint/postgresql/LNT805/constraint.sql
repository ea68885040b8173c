CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- migration.sql:5:5: warning LNT805: the key of "tags" is a number: it tells how many rows there are, and collides when data of two databases comes together
--   5 |     CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
--     |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write String @id @default(uuid(7)) @db.Uuid in the model
