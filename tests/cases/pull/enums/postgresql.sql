CREATE TYPE "Status" AS ENUM ('open', 'waiting', 'closed');
CREATE TYPE "size" AS ENUM ('small', 'extra large', '10', '');
CREATE TABLE "Ticket" ("id" INTEGER NOT NULL, "status" "Status" NOT NULL DEFAULT 'open', "size" "size" NOT NULL DEFAULT '', CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id"));
CREATE TABLE "box" ("id" INTEGER NOT NULL, "sizes" "size"[], "other" "size" DEFAULT '10', CONSTRAINT "box_pkey" PRIMARY KEY ("id"));
