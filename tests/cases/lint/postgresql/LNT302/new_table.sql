CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "tags_label_idx" ON "tags"("label");
DROP INDEX "tags_label_idx";
