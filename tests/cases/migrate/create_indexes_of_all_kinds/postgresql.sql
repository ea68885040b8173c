-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Doc" (
    "id" INTEGER NOT NULL,
    "a" INTEGER NOT NULL,
    "b" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "Doc_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Doc_a_b_idx" ON "Doc"("a" DESC, "b");

-- CreateIndex
CREATE INDEX "Doc_b_idx" ON "Doc" USING HASH ("b");

-- CreateIndex
CREATE INDEX "Doc_body_idx" ON "Doc" USING GIN ("body" jsonb_path_ops);

-- CreateIndex
CREATE INDEX "Doc_a_idx" ON "Doc" USING BRIN ("a");

-- CreateIndex
CREATE INDEX "doc_b_like" ON "Doc"("b" text_pattern_ops);
