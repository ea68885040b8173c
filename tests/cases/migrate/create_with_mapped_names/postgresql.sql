-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "user_id" INTEGER NOT NULL,
    "e mail" TEXT NOT NULL,

    CONSTRAINT "pk_users" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" INTEGER NOT NULL,
    "user_ref" INTEGER NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "uq_mail" ON "users"("e mail");

-- CreateIndex
CREATE INDEX "ix_author" ON "Post"("user_ref");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "fk_author" FOREIGN KEY ("user_ref") REFERENCES "users"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;
