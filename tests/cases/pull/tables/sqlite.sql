CREATE TABLE "author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mail" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 3,
    "is_staff" BOOLEAN NOT NULL DEFAULT false,
    "joined" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "motto" TEXT DEFAULT 'it''s a "quote"'
);
CREATE UNIQUE INDEX "author_mail_key" ON "author"("mail");
CREATE TABLE "article" (
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "body" TEXT,
    "price" DECIMAL,
    "author_id" INTEGER NOT NULL,
    PRIMARY KEY ("slug", "lang"),
    CONSTRAINT "article_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "article_author_id_idx" ON "article"("author_id");
CREATE INDEX "newest" ON "article"("lang", "slug" DESC);
