-- Takes back migration.sql e86291023ede981fc35eeb8a67d709dd870c05eb4634dc7bf692d59d23ebe9eb [6a30bfaaf8a71614]
/*
  Will be lost:

  - the rows of "audit_logs"
  - the rows of "content_chunks"
  - the rows of "generated_assets"
  - the rows of "interactions"
  - the rows of "learning_sessions"
  - the rows of "progress_metrics"
  - the rows of "study_materials"
  - the rows of "user_feedback"
  - the rows of "users"
*/

-- DropForeignKey
ALTER TABLE "content_chunks" DROP CONSTRAINT "content_chunks_material_id_fkey";

-- DropForeignKey
ALTER TABLE "generated_assets" DROP CONSTRAINT "generated_assets_chunk_id_fkey";

-- DropForeignKey
ALTER TABLE "generated_assets" DROP CONSTRAINT "generated_assets_material_id_fkey";

-- DropForeignKey
ALTER TABLE "generated_assets" DROP CONSTRAINT "generated_assets_user_id_fkey";

-- DropForeignKey
ALTER TABLE "interactions" DROP CONSTRAINT "interactions_asset_id_fkey";

-- DropForeignKey
ALTER TABLE "interactions" DROP CONSTRAINT "interactions_chunk_id_fkey";

-- DropForeignKey
ALTER TABLE "interactions" DROP CONSTRAINT "interactions_session_id_fkey";

-- DropForeignKey
ALTER TABLE "interactions" DROP CONSTRAINT "interactions_user_id_fkey";

-- DropForeignKey
ALTER TABLE "learning_sessions" DROP CONSTRAINT "learning_sessions_material_id_fkey";

-- DropForeignKey
ALTER TABLE "learning_sessions" DROP CONSTRAINT "learning_sessions_user_id_fkey";

-- DropForeignKey
ALTER TABLE "progress_metrics" DROP CONSTRAINT "progress_metrics_material_id_fkey";

-- DropForeignKey
ALTER TABLE "progress_metrics" DROP CONSTRAINT "progress_metrics_user_id_fkey";

-- DropForeignKey
ALTER TABLE "study_materials" DROP CONSTRAINT "study_materials_user_id_fkey";

-- DropForeignKey
ALTER TABLE "user_feedback" DROP CONSTRAINT "user_feedback_asset_id_fkey";

-- DropForeignKey
ALTER TABLE "user_feedback" DROP CONSTRAINT "user_feedback_user_id_fkey";

-- DropTable
DROP TABLE "audit_logs";

-- DropTable
DROP TABLE "content_chunks";

-- DropTable
DROP TABLE "generated_assets";

-- DropTable
DROP TABLE "interactions";

-- DropTable
DROP TABLE "learning_sessions";

-- DropTable
DROP TABLE "progress_metrics";

-- DropTable
DROP TABLE "study_materials";

-- DropTable
DROP TABLE "user_feedback";

-- DropTable
DROP TABLE "users";

-- DropEnum
DROP TYPE "asset_kind";

-- DropEnum
DROP TYPE "interaction_kind";

-- DropEnum
DROP TYPE "material_format";

-- DropEnum
DROP TYPE "session_kind";

-- DropEnum
DROP TYPE "user_role";
