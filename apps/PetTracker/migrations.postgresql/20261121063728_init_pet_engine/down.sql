-- Takes back migration.sql 0be91823e3e79383591f317163f4b6f89e3f573188819433a67a513011925a20 [feb0a9b92fdcada1]
/*
  Will be lost:

  - the rows of "Pet"
  - the rows of "PetLog"
*/

-- DropForeignKey
ALTER TABLE "PetLog" DROP CONSTRAINT "PetLog_petId_fkey";

-- DropTable
DROP TABLE "Pet";

-- DropTable
DROP TABLE "PetLog";
