-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "_AToB";
PRAGMA foreign_keys=on;
