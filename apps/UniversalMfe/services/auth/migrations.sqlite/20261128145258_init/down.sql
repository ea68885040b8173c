-- Takes back migration.sql b814bc144531570c0d5a20828138c95f84bc906af9ce354e76ae576082f3c723 [4f519e24c62e04fe]
/*
  Will be lost:

  - the rows of "devices"
  - the rows of "outbox_messages"
  - the rows of "refresh_tokens"
  - the rows of "sessions"
  - the rows of "users"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "devices";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "outbox_messages";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "refresh_tokens";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "sessions";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "users";
PRAGMA foreign_keys=on;
