CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "tags_label_key" ON "tags"("label");
