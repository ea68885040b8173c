-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('ADMIN', 'LEARNER');

-- CreateEnum
CREATE TYPE "material_format" AS ENUM ('MARKDOWN', 'TEXT');

-- CreateEnum
CREATE TYPE "asset_kind" AS ENUM ('SUMMARY', 'FLASHCARD', 'QUIZ_QUESTION');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('READING', 'REVIEW', 'QUIZ');

-- CreateEnum
CREATE TYPE "interaction_kind" AS ENUM ('CHUNK_READ', 'SUMMARY_READ', 'CARD_REVIEWED', 'QUESTION_ANSWERED');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "user_role" NOT NULL DEFAULT 'LEARNER',
    "email_verified_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_materials" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "format" "material_format" NOT NULL,
    "content_hash" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "chunk_count" INTEGER NOT NULL,
    "chunking" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "study_materials_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "study_materials_content_hash_valid" CHECK (length("content_hash") >= 64 AND length("content_hash") <= 64),
    CONSTRAINT "study_materials_size_bytes_valid" CHECK ("size_bytes" >= 1),
    CONSTRAINT "study_materials_chunk_count_valid" CHECK ("chunk_count" >= 1)
);

-- CreateTable
CREATE TABLE "content_chunks" (
    "id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_chunks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "content_chunks_range_valid" CHECK (start_offset >= 0 AND end_offset > start_offset),
    CONSTRAINT "content_chunks_position_valid" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "generated_assets" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "chunk_id" UUID,
    "kind" "asset_kind" NOT NULL,
    "generator" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "ease_factor" DECIMAL(4,2),
    "interval_days" INTEGER,
    "repetitions" INTEGER,
    "lapses" INTEGER,
    "is_drill" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3),
    "last_reviewed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "generated_assets_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "generated_assets_schedule_of_flashcards" CHECK ((kind = 'FLASHCARD') = (due_at IS NOT NULL AND ease_factor IS NOT NULL AND interval_days IS NOT NULL AND repetitions IS NOT NULL AND lapses IS NOT NULL)),
    CONSTRAINT "generated_assets_fingerprint_valid" CHECK (length("fingerprint") >= 64 AND length("fingerprint") <= 64),
    CONSTRAINT "generated_assets_ease_factor_valid" CHECK ("ease_factor" >= 1.3 AND "ease_factor" <= 99.99),
    CONSTRAINT "generated_assets_interval_days_valid" CHECK ("interval_days" >= 0 AND "interval_days" <= 36500),
    CONSTRAINT "generated_assets_repetitions_valid" CHECK ("repetitions" >= 0),
    CONSTRAINT "generated_assets_lapses_valid" CHECK ("lapses" >= 0)
);
COMMENT ON CONSTRAINT "generated_assets_schedule_of_flashcards" ON "generated_assets" IS 'ashlar: @check';

-- CreateTable
CREATE TABLE "learning_sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "material_id" UUID,
    "kind" "session_kind" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "interaction_count" INTEGER NOT NULL DEFAULT 0,
    "correct_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learning_sessions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "learning_sessions_end_after_start" CHECK (ended_at IS NULL OR ended_at >= started_at),
    CONSTRAINT "learning_sessions_interaction_count_valid" CHECK ("interaction_count" >= 0),
    CONSTRAINT "learning_sessions_correct_count_valid" CHECK ("correct_count" >= 0)
);
COMMENT ON CONSTRAINT "learning_sessions_end_after_start" ON "learning_sessions" IS 'ashlar: @check';

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "asset_id" UUID,
    "chunk_id" UUID,
    "kind" "interaction_kind" NOT NULL,
    "quality" INTEGER,
    "is_correct" BOOLEAN,
    "duration_ms" INTEGER NOT NULL DEFAULT 0,
    "request_key" TEXT,
    "details" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "interactions_review_has_quality" CHECK (kind <> 'CARD_REVIEWED' OR quality IS NOT NULL),
    CONSTRAINT "interactions_quality_valid" CHECK ("quality" >= 0 AND "quality" <= 5),
    CONSTRAINT "interactions_duration_ms_valid" CHECK ("duration_ms" >= 0 AND "duration_ms" <= 3600000)
);
COMMENT ON CONSTRAINT "interactions_review_has_quality" ON "interactions" IS 'ashlar: @check';

-- CreateTable
CREATE TABLE "user_feedback" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_feedback_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "user_feedback_rating_valid" CHECK ("rating" >= 1 AND "rating" <= 5)
);

-- CreateTable
CREATE TABLE "progress_metrics" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "material_id" UUID,
    "day" DATE NOT NULL,
    "chunks_read" INTEGER NOT NULL DEFAULT 0,
    "summaries_read" INTEGER NOT NULL DEFAULT 0,
    "cards_reviewed" INTEGER NOT NULL DEFAULT 0,
    "cards_remembered" INTEGER NOT NULL DEFAULT 0,
    "questions_answered" INTEGER NOT NULL DEFAULT 0,
    "questions_correct" INTEGER NOT NULL DEFAULT 0,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progress_metrics_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "progress_metrics_chunks_read_valid" CHECK ("chunks_read" >= 0),
    CONSTRAINT "progress_metrics_summaries_read_valid" CHECK ("summaries_read" >= 0),
    CONSTRAINT "progress_metrics_cards_reviewed_valid" CHECK ("cards_reviewed" >= 0),
    CONSTRAINT "progress_metrics_cards_remembered_valid" CHECK ("cards_remembered" >= 0),
    CONSTRAINT "progress_metrics_questions_answered_valid" CHECK ("questions_answered" >= 0),
    CONSTRAINT "progress_metrics_questions_correct_valid" CHECK ("questions_correct" >= 0),
    CONSTRAINT "progress_metrics_duration_ms_valid" CHECK ("duration_ms" >= 0)
);

-- CreateTable
CREATE TABLE "audit_logs" (
    "id" UUID NOT NULL,
    "user_id" TEXT,
    "action" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_logs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_role_created_at_idx" ON "users"("role", "created_at");

-- CreateIndex
CREATE INDEX "users_created_at_idx" ON "users"("created_at");

-- CreateIndex
CREATE INDEX "study_materials_user_id_created_at_idx" ON "study_materials"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "study_materials_created_at_idx" ON "study_materials"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "study_materials_user_id_content_hash_key" ON "study_materials"("user_id", "content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "content_chunks_material_id_position_key" ON "content_chunks"("material_id", "position");

-- CreateIndex
CREATE INDEX "generated_assets_user_id_due_at_idx" ON "generated_assets"("user_id", "due_at");

-- CreateIndex
CREATE INDEX "generated_assets_chunk_id_idx" ON "generated_assets"("chunk_id");

-- CreateIndex
CREATE UNIQUE INDEX "generated_assets_material_id_kind_fingerprint_key" ON "generated_assets"("material_id", "kind", "fingerprint");

-- CreateIndex
CREATE INDEX "learning_sessions_user_id_started_at_idx" ON "learning_sessions"("user_id", "started_at");

-- CreateIndex
CREATE INDEX "learning_sessions_material_id_idx" ON "learning_sessions"("material_id");

-- CreateIndex
CREATE INDEX "interactions_session_id_created_at_idx" ON "interactions"("session_id", "created_at");

-- CreateIndex
CREATE INDEX "interactions_user_id_created_at_idx" ON "interactions"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "interactions_asset_id_created_at_idx" ON "interactions"("asset_id", "created_at");

-- CreateIndex
CREATE INDEX "interactions_chunk_id_idx" ON "interactions"("chunk_id");

-- CreateIndex
CREATE UNIQUE INDEX "interactions_session_id_request_key_key" ON "interactions"("session_id", "request_key");

-- CreateIndex
CREATE INDEX "user_feedback_asset_id_idx" ON "user_feedback"("asset_id");

-- CreateIndex
CREATE INDEX "user_feedback_created_at_idx" ON "user_feedback"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_feedback_user_id_asset_id_key" ON "user_feedback"("user_id", "asset_id");

-- CreateIndex
CREATE INDEX "progress_metrics_user_id_day_idx" ON "progress_metrics"("user_id", "day");

-- CreateIndex
CREATE INDEX "progress_metrics_material_id_idx" ON "progress_metrics"("material_id");

-- CreateIndex
CREATE INDEX "progress_metrics_day_idx" ON "progress_metrics"("day");

-- CreateIndex
CREATE UNIQUE INDEX "progress_metrics_user_id_material_id_day_key" ON "progress_metrics"("user_id", "material_id", "day");

-- CreateIndex
CREATE INDEX "audit_logs_resource_type_resource_id_idx" ON "audit_logs"("resource_type", "resource_id");

-- CreateIndex
CREATE INDEX "audit_logs_user_id_created_at_idx" ON "audit_logs"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_logs_created_at_idx" ON "audit_logs"("created_at");

-- CreateFullTextIndex
CREATE INDEX "content_chunks_fulltext" ON "content_chunks" USING GIN ((setweight(to_tsvector('english', coalesce("heading"::text, '')), 'A') || setweight(to_tsvector('english', coalesce("text"::text, '')), 'B')));

-- AddForeignKey
ALTER TABLE "study_materials" ADD CONSTRAINT "study_materials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_chunks" ADD CONSTRAINT "content_chunks_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generated_assets" ADD CONSTRAINT "generated_assets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generated_assets" ADD CONSTRAINT "generated_assets_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generated_assets" ADD CONSTRAINT "generated_assets_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "content_chunks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_sessions" ADD CONSTRAINT "learning_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_sessions" ADD CONSTRAINT "learning_sessions_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "learning_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "generated_assets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "content_chunks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_feedback" ADD CONSTRAINT "user_feedback_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_feedback" ADD CONSTRAINT "user_feedback_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "generated_assets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_metrics" ADD CONSTRAINT "progress_metrics_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_metrics" ADD CONSTRAINT "progress_metrics_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials"("id") ON DELETE SET NULL ON UPDATE CASCADE;
