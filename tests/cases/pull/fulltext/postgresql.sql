CREATE TABLE "Post" ("id" SERIAL NOT NULL, "title" VARCHAR(80) NOT NULL, "body" TEXT, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));
CREATE INDEX "Post_fulltext" ON "Post" USING GIN ((setweight(to_tsvector('english', coalesce("title"::text, '')), 'A') || to_tsvector('english', coalesce("body"::text, ''))));
CREATE INDEX "by_hand" ON "Post" USING GIN (to_tsvector('english', "title"));
