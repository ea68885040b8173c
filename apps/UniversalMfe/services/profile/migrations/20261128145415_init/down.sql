-- Takes back migration.sql 06ec74dbda33fe0a5f14ffc8b4599bc6f14ae2ec6e056ff714550b5869d9058c [011647817d481910]
/*
  Will be lost:

  - the rows of "outbox_messages"
  - the rows of "user_profiles"
*/

-- DropTable
DROP TABLE "outbox_messages";

-- DropTable
DROP TABLE "user_profiles";
