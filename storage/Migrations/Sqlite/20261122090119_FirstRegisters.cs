using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asked_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asked_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    update_id = table.Column<long>(type: "INTEGER", nullable: true),
                    deed = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "counterparts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_local = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterparts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_counts",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    register = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    records = table.Column<int>(type: "INTEGER", nullable: false),
                    ours = table.Column<int>(type: "INTEGER", nullable: false),
                    theirs = table.Column<int>(type: "INTEGER", nullable: false),
                    teams = table.Column<int>(type: "INTEGER", nullable: false),
                    metres = table.Column<long>(type: "INTEGER", nullable: false),
                    online = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_counts", x => new { x.unit_id, x.date, x.register, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                columns: table => new
                {
                    error_id = table.Column<string>(type: "TEXT", nullable: false),
                    update_id = table.Column<long>(type: "INTEGER", nullable: true),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: true),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    raw = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dead_letters", x => x.error_id);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    works = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => new { x.country, x.date });
                });

            migrationBuilder.CreateTable(
                name: "host_marks",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_host_marks", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "invites",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    used_by_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invites", x => x.code_hash);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: false),
                    locked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_counters",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    register = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    book = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_counters", x => new { x.unit_id, x.register, x.year, x.book });
                });

            migrationBuilder.CreateTable(
                name: "record_messages",
                columns: table => new
                {
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_messages", x => new { x.chat_id, x.message_id });
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    thread = table.Column<long>(type: "INTEGER", nullable: true),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    cadence = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: true),
                    next_due = table.Column<long>(type: "INTEGER", nullable: true),
                    paused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    deleted_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schedules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seen_updates",
                columns: table => new
                {
                    bot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    update_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_updates", x => new { x.bot_id, x.update_id });
                });

            migrationBuilder.CreateTable(
                name: "strangers",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strangers", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "tally_posts",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    posted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_posts", x => new { x.unit_id, x.period_to, x.chat_id });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_vi = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    window_ends_on = table.Column<int>(type: "INTEGER", nullable: false),
                    window_from = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counterpart_aliases",
                columns: table => new
                {
                    counterpart_id = table.Column<long>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterpart_aliases", x => new { x.counterpart_id, x.alias });
                    table.ForeignKey(
                        name: "FK_counterpart_aliases_counterparts_counterpart_id",
                        column: x => x.counterpart_id,
                        principalTable: "counterparts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    granted_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_role_grants_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "firings",
                columns: table => new
                {
                    schedule_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: false),
                    fired_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_firings", x => new { x.schedule_id, x.due });
                    table.ForeignKey(
                        name: "FK_firings_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counterpart_units",
                columns: table => new
                {
                    counterpart_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterpart_units", x => new { x.counterpart_id, x.unit_id });
                    table.ForeignKey(
                        name: "FK_counterpart_units_counterparts_counterpart_id",
                        column: x => x.counterpart_id,
                        principalTable: "counterparts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_counterpart_units_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_chats",
                columns: table => new
                {
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_group = table.Column<bool>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    gone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    thread = table.Column<long>(type: "INTEGER", nullable: true),
                    bound_by_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_chats", x => x.chat_id);
                    table.ForeignKey(
                        name: "FK_known_chats_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    register = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    book = table.Column<int>(type: "INTEGER", nullable: true),
                    book_number = table.Column<int>(type: "INTEGER", nullable: true),
                    counterpart_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    event_at = table.Column<long>(type: "INTEGER", nullable: false),
                    end_at = table.Column<long>(type: "INTEGER", nullable: true),
                    time_said = table.Column<bool>(type: "INTEGER", nullable: false),
                    event_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    subject_codes = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<long>(type: "INTEGER", nullable: false),
                    logged_at = table.Column<long>(type: "INTEGER", nullable: false),
                    logged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    void_reason = table.Column<string>(type: "TEXT", nullable: true),
                    voided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    voided_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state_before_void = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    ours = table.Column<int>(type: "INTEGER", nullable: false),
                    theirs = table.Column<int>(type: "INTEGER", nullable: false),
                    teams = table.Column<int>(type: "INTEGER", nullable: false),
                    metres = table.Column<int>(type: "INTEGER", nullable: false),
                    online = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_records_counterparts_counterpart_id",
                        column: x => x.counterpart_id,
                        principalTable: "counterparts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_placements",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_placements", x => new { x.unit_id, x.from });
                    table.ForeignKey(
                        name: "FK_unit_placements_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_unit_placements_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    their_ref = table.Column<string>(type: "TEXT", nullable: true),
                    their_ref_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handover = table.Column<int>(type: "INTEGER", nullable: false),
                    signer = table.Column<string>(type: "TEXT", nullable: true),
                    languages = table.Column<int>(type: "INTEGER", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    needs_reply = table.Column<bool>(type: "INTEGER", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_days = table.Column<int>(type: "INTEGER", nullable: true),
                    direction_unsure = table.Column<bool>(type: "INTEGER", nullable: false),
                    reply_to_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_letters_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patrols",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    host = table.Column<int>(type: "INTEGER", nullable: true),
                    from_marker = table.Column<string>(type: "TEXT", nullable: true),
                    to_marker = table.Column<string>(type: "TEXT", nullable: true),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_signed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patrols", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_patrols_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    host = table.Column<int>(type: "INTEGER", nullable: true),
                    our_head = table.Column<string>(type: "TEXT", nullable: true),
                    their_head = table.Column<string>(type: "TEXT", nullable: true),
                    interpreter = table.Column<string>(type: "TEXT", nullable: true),
                    minutes_signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    languages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talks", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_talks_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_subject",
                table: "audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_counterpart_units_unit_id",
                table: "counterpart_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_known_chats_unit_id",
                table: "known_chats",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_letters_due",
                table: "letters",
                column: "due",
                filter: "needs_reply");

            migrationBuilder.CreateIndex(
                name: "IX_letters_reply_to_id",
                table: "letters",
                column: "reply_to_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_chat_id",
                table: "outbox",
                column: "chat_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_account_id",
                table: "people",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_record_messages_record_id",
                table: "record_messages",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_author_id_digest",
                table: "records",
                columns: new[] { "author_id", "digest" });

            migrationBuilder.CreateIndex(
                name: "IX_records_counterpart_id",
                table: "records",
                column: "counterpart_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_event_date",
                table: "records",
                columns: new[] { "unit_id", "event_date" });

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_register_year_book_book_number",
                table: "records",
                columns: new[] { "unit_id", "register", "year", "book", "book_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_register_year_number",
                table: "records",
                columns: new[] { "unit_id", "register", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_state_event_at",
                table: "records",
                columns: new[] { "unit_id", "state", "event_at" });

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_person_id_ended_at",
                table: "role_grants",
                columns: new[] { "person_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_unit_id_role",
                table: "role_grants",
                columns: new[] { "unit_id", "role" });

            migrationBuilder.CreateIndex(
                name: "IX_schedules_chat_id",
                table: "schedules",
                column: "chat_id");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_next_due",
                table: "schedules",
                column: "next_due",
                filter: "next_due is not null");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_record_id",
                table: "schedules",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_unit_placements_parent_id",
                table: "unit_placements",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_units_code",
                table: "units",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked_lines");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "counterpart_aliases");

            migrationBuilder.DropTable(
                name: "counterpart_units");

            migrationBuilder.DropTable(
                name: "day_counts");

            migrationBuilder.DropTable(
                name: "dead_letters");

            migrationBuilder.DropTable(
                name: "firings");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "host_marks");

            migrationBuilder.DropTable(
                name: "invites");

            migrationBuilder.DropTable(
                name: "known_chats");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "patrols");

            migrationBuilder.DropTable(
                name: "record_counters");

            migrationBuilder.DropTable(
                name: "record_messages");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "seen_updates");

            migrationBuilder.DropTable(
                name: "strangers");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropTable(
                name: "tally_posts");

            migrationBuilder.DropTable(
                name: "unit_placements");

            migrationBuilder.DropTable(
                name: "schedules");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "counterparts");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "units");
        }
    }
}
