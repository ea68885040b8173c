CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "tags" ALTER COLUMN "label" DROP NOT NULL;
