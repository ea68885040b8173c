-- DropIndex
DROP INDEX "M_pId_key";
