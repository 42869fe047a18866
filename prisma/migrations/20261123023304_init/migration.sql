-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "library";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "people";

-- CreateEnum
CREATE TYPE "people"."Role" AS ENUM ('MEMBER', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "people"."DemoState" AS ENUM ('ABSENT', 'PRESENT', 'REMOVED');

-- CreateEnum
CREATE TYPE "people"."OrgType" AS ENUM ('ACADEMIC_MEDICAL_CENTER', 'HEALTH_SYSTEM', 'COMMUNITY_HOSPITAL', 'CRITICAL_ACCESS_HOSPITAL', 'CHILDRENS_HOSPITAL', 'MEDICAL_GROUP');

-- CreateEnum
CREATE TYPE "people"."SizeBand" AS ENUM ('SMALL', 'MEDIUM', 'LARGE', 'VERY_LARGE');

-- CreateEnum
CREATE TYPE "people"."Region" AS ENUM ('NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST');

-- CreateEnum
CREATE TYPE "people"."LeadershipRole" AS ENUM ('CIO', 'CMIO', 'CISO', 'CNIO', 'CTO', 'IT_DIRECTOR');

-- CreateEnum
CREATE TYPE "people"."MainEhr" AS ENUM ('EPIC', 'ORACLE_HEALTH', 'MEDITECH', 'ATHENAHEALTH', 'OTHER');

-- CreateEnum
CREATE TYPE "people"."TopicState" AS ENUM ('PLANNED', 'SHARED', 'DROPPED');

-- CreateEnum
CREATE TYPE "library"."AliasKind" AS ENUM ('NICKNAME', 'PRODUCT', 'SPELLING', 'FORMER_NAME', 'ACQUIRED_NAME', 'OWNER');

-- CreateEnum
CREATE TYPE "library"."SynonymStrength" AS ENUM ('EXACT', 'LOOSE');

-- CreateEnum
CREATE TYPE "library"."Result" AS ENUM ('SOLVED', 'PARTLY', 'DID_NOT_WORK');

-- CreateEnum
CREATE TYPE "library"."Effort" AS ENUM ('DAYS', 'WEEKS', 'MONTHS', 'YEAR_OR_MORE');

-- CreateEnum
CREATE TYPE "library"."SubmissionState" AS ENUM ('PENDING', 'CHANGES_REQUESTED', 'APPROVED', 'DECLINED');

-- CreateEnum
CREATE TYPE "library"."MessageFrom" AS ENUM ('AUTHOR', 'REVIEWER');

-- CreateEnum
CREATE TYPE "library"."OutboxKind" AS ENUM ('UPSERT', 'REMOVE');

-- CreateTable
CREATE TABLE "people"."Group" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "demo" "people"."DemoState" NOT NULL DEFAULT 'ABSENT',

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" "people"."Role" NOT NULL DEFAULT 'MEMBER',
    "orgType" "people"."OrgType",
    "sizeBand" "people"."SizeBand",
    "region" "people"."Region",
    "leadershipRole" "people"."LeadershipRole",
    "mainEhr" "people"."MainEhr",
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."SignIn" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "people"."Role" NOT NULL DEFAULT 'MEMBER',
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."ApiKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "memberId" UUID NOT NULL,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."PeerTeam" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PeerTeam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Session" (
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "teamId" UUID NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."Topic" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "people"."TopicState" NOT NULL DEFAULT 'PLANNED',
    "sessionId" UUID NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Domain" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "aliases" TEXT[],
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "parentId" UUID,

    CONSTRAINT "Domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Vendor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "ordinaryWord" BOOLEAN NOT NULL DEFAULT false,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."VendorAlias" (
    "id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "kind" "library"."AliasKind" NOT NULL,
    "fact" TEXT,
    "ordinaryWord" BOOLEAN NOT NULL DEFAULT false,
    "ambiguous" BOOLEAN NOT NULL DEFAULT false,
    "searchable" BOOLEAN NOT NULL DEFAULT true,
    "vendorId" UUID NOT NULL,

    CONSTRAINT "VendorAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Synonym" (
    "id" UUID NOT NULL,
    "canonical" TEXT NOT NULL,
    "strength" "library"."SynonymStrength" NOT NULL,
    "equivalents" TEXT[],
    "oneWay" TEXT[],
    "narrower" TEXT[],
    "acronyms" TEXT[],
    "ambiguous" TEXT[],

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Mailbox" (
    "id" UUID NOT NULL,
    "receiptHash" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Submission" (
    "id" UUID NOT NULL,
    "state" "library"."SubmissionState" NOT NULL DEFAULT 'PENDING',
    "day" DATE NOT NULL,
    "draft" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "mailboxId" UUID NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Message" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "from" "library"."MessageFrom" NOT NULL,
    "text" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "mailboxId" UUID NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."WriteUp" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "context" TEXT,
    "solution" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "result" "library"."Result" NOT NULL,
    "effort" "library"."Effort" NOT NULL,
    "lessons" TEXT[],
    "phrases" TEXT[],
    "orgType" "people"."OrgType",
    "sizeBand" "people"."SizeBand",
    "region" "people"."Region",
    "leadershipRole" "people"."LeadershipRole",
    "mainEhr" "people"."MainEhr",
    "month" CHAR(7) NOT NULL,
    "release" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "mailboxId" UUID NOT NULL,

    CONSTRAINT "WriteUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Attempt" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tried" TEXT NOT NULL,
    "failed" TEXT NOT NULL,
    "writeUpId" UUID NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Measure" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "writeUpId" UUID NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Tombstone" (
    "id" UUID NOT NULL,
    "release" INTEGER NOT NULL,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library"."Outbox" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "library"."OutboxKind" NOT NULL,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."_MemberToPeerTeam" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_MemberToPeerTeam_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "library"."_DomainToWriteUp" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_DomainToWriteUp_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "library"."_VendorToWriteUp" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_VendorToWriteUp_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "people"."Member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_token_key" ON "people"."SignIn"("token");

-- CreateIndex
CREATE INDEX "SignIn_memberId_idx" ON "people"."SignIn"("memberId");

-- CreateIndex
CREATE INDEX "Account_memberId_idx" ON "people"."Account"("memberId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "people"."Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_email_key" ON "people"."Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "people"."Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "people"."ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_memberId_idx" ON "people"."ApiKey"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "PeerTeam_name_key" ON "people"."PeerTeam"("name");

-- CreateIndex
CREATE INDEX "Session_teamId_idx" ON "people"."Session"("teamId");

-- CreateIndex
CREATE INDEX "Topic_sessionId_idx" ON "people"."Topic"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_slug_key" ON "library"."Domain"("slug");

-- CreateIndex
CREATE INDEX "Domain_parentId_idx" ON "library"."Domain"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Vendor_slug_key" ON "library"."Vendor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "VendorAlias_vendorId_alias_key" ON "library"."VendorAlias"("vendorId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Synonym_canonical_key" ON "library"."Synonym"("canonical");

-- CreateIndex
CREATE UNIQUE INDEX "Mailbox_receiptHash_key" ON "library"."Mailbox"("receiptHash");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_mailboxId_key" ON "library"."Submission"("mailboxId");

-- CreateIndex
CREATE INDEX "Submission_state_idx" ON "library"."Submission"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Message_mailboxId_position_key" ON "library"."Message"("mailboxId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "WriteUp_mailboxId_key" ON "library"."WriteUp"("mailboxId");

-- CreateIndex
CREATE INDEX "WriteUp_month_id_idx" ON "library"."WriteUp"("month" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_writeUpId_position_key" ON "library"."Attempt"("writeUpId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_writeUpId_position_key" ON "library"."Measure"("writeUpId", "position");

-- CreateIndex
CREATE INDEX "_MemberToPeerTeam_B_index" ON "people"."_MemberToPeerTeam"("B");

-- CreateIndex
CREATE INDEX "_DomainToWriteUp_B_index" ON "library"."_DomainToWriteUp"("B");

-- CreateIndex
CREATE INDEX "_VendorToWriteUp_B_index" ON "library"."_VendorToWriteUp"("B");

-- AddForeignKey
ALTER TABLE "people"."SignIn" ADD CONSTRAINT "SignIn_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "people"."Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."Account" ADD CONSTRAINT "Account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "people"."Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."ApiKey" ADD CONSTRAINT "ApiKey_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "people"."Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."Session" ADD CONSTRAINT "Session_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "people"."PeerTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."Topic" ADD CONSTRAINT "Topic_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "people"."Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Domain" ADD CONSTRAINT "Domain_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "library"."Domain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."VendorAlias" ADD CONSTRAINT "VendorAlias_vendorId_fkey" FOREIGN KEY ("vendorId") REFERENCES "library"."Vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Submission" ADD CONSTRAINT "Submission_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "library"."Mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Message" ADD CONSTRAINT "Message_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "library"."Mailbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."WriteUp" ADD CONSTRAINT "WriteUp_mailboxId_fkey" FOREIGN KEY ("mailboxId") REFERENCES "library"."Mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Attempt" ADD CONSTRAINT "Attempt_writeUpId_fkey" FOREIGN KEY ("writeUpId") REFERENCES "library"."WriteUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."Measure" ADD CONSTRAINT "Measure_writeUpId_fkey" FOREIGN KEY ("writeUpId") REFERENCES "library"."WriteUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."_MemberToPeerTeam" ADD CONSTRAINT "_MemberToPeerTeam_A_fkey" FOREIGN KEY ("A") REFERENCES "people"."Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."_MemberToPeerTeam" ADD CONSTRAINT "_MemberToPeerTeam_B_fkey" FOREIGN KEY ("B") REFERENCES "people"."PeerTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."_DomainToWriteUp" ADD CONSTRAINT "_DomainToWriteUp_A_fkey" FOREIGN KEY ("A") REFERENCES "library"."Domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."_DomainToWriteUp" ADD CONSTRAINT "_DomainToWriteUp_B_fkey" FOREIGN KEY ("B") REFERENCES "library"."WriteUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."_VendorToWriteUp" ADD CONSTRAINT "_VendorToWriteUp_A_fkey" FOREIGN KEY ("A") REFERENCES "library"."Vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library"."_VendorToWriteUp" ADD CONSTRAINT "_VendorToWriteUp_B_fkey" FOREIGN KEY ("B") REFERENCES "library"."WriteUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;
