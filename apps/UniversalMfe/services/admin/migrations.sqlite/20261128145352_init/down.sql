-- Takes back migration.sql 0f5d73eee42d0a02d5b72b3092948c7f17a899adb82b907c7e509c63cad4e26f [3434ed180f3d7700]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "outbox_messages"
  - the rows of "system_config"
*/

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "audit_logs";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "outbox_messages";
PRAGMA foreign_keys=on;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "system_config";
PRAGMA foreign_keys=on;
