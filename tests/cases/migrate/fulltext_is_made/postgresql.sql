-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Post" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateFullTextIndex
CREATE INDEX "Post_fulltext" ON "Post" USING GIN ((setweight(to_tsvector('simple', coalesce("title"::text, '')), 'A') || setweight(to_tsvector('simple', coalesce("body"::text, '')), 'C')));

-- CreateFullTextIndex
CREATE INDEX "notes_fulltext" ON "notes" USING GIN ((to_tsvector('english', coalesce("text"::text, ''))));
