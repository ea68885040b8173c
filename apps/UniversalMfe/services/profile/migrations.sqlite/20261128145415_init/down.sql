-- Takes back migration.sql d97dfc8a539bc6ec5416da49712998864f69298a3accb3425e2b6bae03a5a675 [2c02fd1a322e926a]
/*
  Will be lost:

  - the rows of "outbox_messages"
  - the rows of "user_profiles"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "outbox_messages";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "user_profiles";
PRAGMA foreign_keys=on;
