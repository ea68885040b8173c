-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "M";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "ms" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "v" INTEGER
);
