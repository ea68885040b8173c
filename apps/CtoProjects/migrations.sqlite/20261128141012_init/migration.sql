-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'LEARNER',
    "email_verified_at" DATETIME,
    "disabled_at" DATETIME,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "study_materials" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "chunk_count" INTEGER NOT NULL,
    "chunking" JSONB NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "study_materials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "study_materials_content_hash_valid" CHECK (length("content_hash") >= 64 AND length("content_hash") <= 64),
    CONSTRAINT "study_materials_size_bytes_valid" CHECK ("size_bytes" >= 1),
    CONSTRAINT "study_materials_chunk_count_valid" CHECK ("chunk_count" >= 1)
);

-- CreateTable
CREATE TABLE "content_chunks" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "material_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "content_chunks_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "content_chunks_range_valid" CHECK (start_offset >= 0 AND end_offset > start_offset),
    CONSTRAINT "content_chunks_position_valid" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "generated_assets" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "material_id" TEXT NOT NULL,
    "chunk_id" TEXT,
    "kind" TEXT NOT NULL,
    "generator" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "ease_factor" DECIMAL,
    "interval_days" INTEGER,
    "repetitions" INTEGER,
    "lapses" INTEGER,
    "is_drill" BOOLEAN NOT NULL DEFAULT false,
    "due_at" DATETIME,
    "last_reviewed_at" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "generated_assets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "generated_assets_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "generated_assets_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "content_chunks" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "generated_assets_schedule_of_flashcards" CHECK ((kind = 'FLASHCARD') = (due_at IS NOT NULL AND ease_factor IS NOT NULL AND interval_days IS NOT NULL AND repetitions IS NOT NULL AND lapses IS NOT NULL)) /* ashlar: @check */,
    CONSTRAINT "generated_assets_fingerprint_valid" CHECK (length("fingerprint") >= 64 AND length("fingerprint") <= 64),
    CONSTRAINT "generated_assets_ease_factor_valid" CHECK ("ease_factor" >= 1.3 AND "ease_factor" <= 99.99),
    CONSTRAINT "generated_assets_interval_days_valid" CHECK ("interval_days" >= 0 AND "interval_days" <= 36500),
    CONSTRAINT "generated_assets_repetitions_valid" CHECK ("repetitions" >= 0),
    CONSTRAINT "generated_assets_lapses_valid" CHECK ("lapses" >= 0)
);

-- CreateTable
CREATE TABLE "learning_sessions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "material_id" TEXT,
    "kind" TEXT NOT NULL,
    "started_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" DATETIME,
    "interaction_count" INTEGER NOT NULL DEFAULT 0,
    "correct_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "learning_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "learning_sessions_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "learning_sessions_end_after_start" CHECK (ended_at IS NULL OR ended_at >= started_at) /* ashlar: @check */,
    CONSTRAINT "learning_sessions_interaction_count_valid" CHECK ("interaction_count" >= 0),
    CONSTRAINT "learning_sessions_correct_count_valid" CHECK ("correct_count" >= 0)
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "asset_id" TEXT,
    "chunk_id" TEXT,
    "kind" TEXT NOT NULL,
    "quality" INTEGER,
    "is_correct" BOOLEAN,
    "duration_ms" INTEGER NOT NULL DEFAULT 0,
    "request_key" TEXT,
    "details" JSONB,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "interactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "interactions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "learning_sessions" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "interactions_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "generated_assets" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "interactions_chunk_id_fkey" FOREIGN KEY ("chunk_id") REFERENCES "content_chunks" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "interactions_review_has_quality" CHECK (kind <> 'CARD_REVIEWED' OR quality IS NOT NULL) /* ashlar: @check */,
    CONSTRAINT "interactions_quality_valid" CHECK ("quality" >= 0 AND "quality" <= 5),
    CONSTRAINT "interactions_duration_ms_valid" CHECK ("duration_ms" >= 0 AND "duration_ms" <= 3600000)
);

-- CreateTable
CREATE TABLE "user_feedback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "user_feedback_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "user_feedback_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "generated_assets" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "user_feedback_rating_valid" CHECK ("rating" >= 1 AND "rating" <= 5)
);

-- CreateTable
CREATE TABLE "progress_metrics" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "material_id" TEXT,
    "day" DATETIME NOT NULL,
    "chunks_read" INTEGER NOT NULL DEFAULT 0,
    "summaries_read" INTEGER NOT NULL DEFAULT 0,
    "cards_reviewed" INTEGER NOT NULL DEFAULT 0,
    "cards_remembered" INTEGER NOT NULL DEFAULT 0,
    "questions_answered" INTEGER NOT NULL DEFAULT 0,
    "questions_correct" INTEGER NOT NULL DEFAULT 0,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "progress_metrics_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "progress_metrics_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "study_materials" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
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
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT,
    "action" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
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
CREATE VIRTUAL TABLE "content_chunks_fulltext" USING fts5("heading", "text", content='content_chunks', content_rowid='_rowid_', tokenize='porter unicode61 remove_diacritics 0');
CREATE TRIGGER "content_chunks_fulltext_insert" AFTER INSERT ON "content_chunks" BEGIN INSERT INTO "content_chunks_fulltext"(rowid, "heading", "text") VALUES (new._rowid_, new."heading", new."text"); END;
CREATE TRIGGER "content_chunks_fulltext_delete" AFTER DELETE ON "content_chunks" BEGIN INSERT INTO "content_chunks_fulltext"("content_chunks_fulltext", rowid, "heading", "text") VALUES ('delete', old._rowid_, old."heading", old."text"); END;
CREATE TRIGGER "content_chunks_fulltext_update" AFTER UPDATE ON "content_chunks" WHEN old._rowid_ <> new._rowid_ OR old."heading" IS NOT new."heading" OR old."text" IS NOT new."text" BEGIN INSERT INTO "content_chunks_fulltext"("content_chunks_fulltext", rowid, "heading", "text") VALUES ('delete', old._rowid_, old."heading", old."text"); INSERT INTO "content_chunks_fulltext"(rowid, "heading", "text") VALUES (new._rowid_, new."heading", new."text"); END;
INSERT INTO "content_chunks_fulltext"("content_chunks_fulltext") VALUES ('rebuild');
