-- Takes back migration.sql eb6f90517bc5b6dc89416d290e7c22b4e5783f4243ac26dbcf7b7fae322e21c5 [39efd5b0d2ca9183]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "outbox_messages"
  - the rows of "system_config"
*/

-- DropTable
DROP TABLE "audit_logs";

-- DropTable
DROP TABLE "outbox_messages";

-- DropTable
DROP TABLE "system_config";
