CREATE TABLE "doc" ("id" INTEGER NOT NULL, "data" JSONB, "tags" TEXT[], "title" TEXT, "at" TIMESTAMP(3), CONSTRAINT "doc_pkey" PRIMARY KEY ("id"));
CREATE INDEX "doc_data_idx" ON "doc" USING GIN ("data" jsonb_path_ops);
CREATE INDEX "doc_tags_idx" ON "doc" USING GIN ("tags");
CREATE INDEX "doc_title_idx" ON "doc" USING HASH ("title");
CREATE INDEX "doc_at_idx" ON "doc" USING BRIN ("at");
CREATE INDEX "doc_title_pattern" ON "doc" ("title" text_pattern_ops);
