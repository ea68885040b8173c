CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "tags" ADD UNIQUE ("label");
