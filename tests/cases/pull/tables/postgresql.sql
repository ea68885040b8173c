CREATE TABLE "author" (
    "id" SERIAL NOT NULL,
    "mail" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 3,
    "is_staff" BOOLEAN NOT NULL DEFAULT false,
    "joined" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "motto" TEXT DEFAULT 'it''s a "quote"',
    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "author_mail_key" ON "author"("mail");
CREATE TABLE "article" (
    "slug" VARCHAR(80) NOT NULL,
    "lang" CHAR(2) NOT NULL,
    "body" TEXT,
    "price" DECIMAL(10,2),
    "author_id" INTEGER NOT NULL,
    CONSTRAINT "article_pk" PRIMARY KEY ("slug", "lang")
);
CREATE INDEX "article_author_id_idx" ON "article"("author_id");
CREATE INDEX "newest" ON "article"("lang", "slug" DESC);
ALTER TABLE "article" ADD CONSTRAINT "article_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;
