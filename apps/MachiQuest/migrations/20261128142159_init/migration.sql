-- CreateEnum
CREATE TYPE "role" AS ENUM ('USER', 'ADMIN');

-- CreateEnum
CREATE TYPE "provider" AS ENUM ('GITHUB', 'FITBIT');

-- CreateEnum
CREATE TYPE "integration_status" AS ENUM ('ACTIVE', 'NEEDS_CONSENT');

-- CreateEnum
CREATE TYPE "raw_status" AS ENUM ('PENDING', 'DONE', 'IGNORED', 'PARKED');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('COMMITS', 'PULL_REQUEST_MERGED', 'ISSUE_CLOSED', 'REVIEW', 'STEPS', 'ACTIVE_MINUTES', 'SLEEP_MINUTES');

-- CreateEnum
CREATE TYPE "goal_period" AS ENUM ('DAY', 'WEEK', 'ONCE');

-- CreateEnum
CREATE TYPE "goal_status" AS ENUM ('ACTIVE', 'COMPLETED');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "hashed_password" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'USER',
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pets" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state_json" JSONB NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "pets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrations" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" "provider" NOT NULL,
    "status" "integration_status" NOT NULL DEFAULT 'ACTIVE',
    "account_id" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "access_token" TEXT NOT NULL,
    "refresh_token" TEXT,
    "token_expires_at" TIMESTAMP(3),
    "refreshing_until" TIMESTAMP(3),
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "integrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_attempts" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" "provider" NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "code_verifier" TEXT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events_raw" (
    "id" UUID NOT NULL,
    "provider" "provider" NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "raw_status" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMP(3) NOT NULL,
    "last_error" TEXT,
    "user_id" UUID,
    "received_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMP(3),
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "events_raw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "integration_id" UUID,
    "raw_id" UUID,
    "kind" "event_kind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "xp" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMP(3) NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goals" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "target" INTEGER NOT NULL,
    "period" "goal_period" NOT NULL,
    "status" "goal_status" NOT NULL DEFAULT 'ACTIVE',
    "progress" JSONB NOT NULL,
    "starts_at" TIMESTAMP(3) NOT NULL,
    "completed_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metrics_cache" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" BIGINT NOT NULL,
    "day" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "metrics_cache_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_logs" (
    "id" UUID NOT NULL,
    "user_id" TEXT,
    "action" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "details" JSONB,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_logs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "pets_user_id_created_at_id_idx" ON "pets"("user_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "integrations_status_token_expires_at_idx" ON "integrations"("status", "token_expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "integrations_user_id_provider_key" ON "integrations"("user_id", "provider");

-- CreateIndex
CREATE UNIQUE INDEX "integrations_provider_account_id_key" ON "integrations"("provider", "account_id");

-- CreateIndex
CREATE INDEX "oauth_attempts_user_id_idx" ON "oauth_attempts"("user_id");

-- CreateIndex
CREATE INDEX "oauth_attempts_expires_at_idx" ON "oauth_attempts"("expires_at");

-- CreateIndex
CREATE INDEX "events_raw_status_next_attempt_at_idx" ON "events_raw"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "events_raw_status_received_at_id_idx" ON "events_raw"("status", "received_at", "id");

-- CreateIndex
CREATE INDEX "events_raw_user_id_idx" ON "events_raw"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_raw_provider_delivery_id_key" ON "events_raw"("provider", "delivery_id");

-- CreateIndex
CREATE INDEX "events_user_id_occurred_at_id_idx" ON "events"("user_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "events_user_id_kind_occurred_at_idx" ON "events"("user_id", "kind", "occurred_at");

-- CreateIndex
CREATE INDEX "events_integration_id_idx" ON "events"("integration_id");

-- CreateIndex
CREATE INDEX "events_raw_id_idx" ON "events"("raw_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_user_id_external_id_key" ON "events"("user_id", "external_id");

-- CreateIndex
CREATE INDEX "goals_user_id_created_at_id_idx" ON "goals"("user_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "goals_user_id_kind_status_idx" ON "goals"("user_id", "kind", "status");

-- CreateIndex
CREATE UNIQUE INDEX "metrics_cache_user_id_key_key" ON "metrics_cache"("user_id", "key");

-- CreateIndex
CREATE INDEX "audit_logs_user_id_created_at_id_idx" ON "audit_logs"("user_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "audit_logs_created_at_id_idx" ON "audit_logs"("created_at", "id");

-- CreateIndex
CREATE INDEX "audit_logs_resource_type_resource_id_idx" ON "audit_logs"("resource_type", "resource_id");

-- AddForeignKey
ALTER TABLE "pets" ADD CONSTRAINT "pets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_attempts" ADD CONSTRAINT "oauth_attempts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events_raw" ADD CONSTRAINT "events_raw_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_integration_id_fkey" FOREIGN KEY ("integration_id") REFERENCES "integrations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_raw_id_fkey" FOREIGN KEY ("raw_id") REFERENCES "events_raw"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metrics_cache" ADD CONSTRAINT "metrics_cache_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
