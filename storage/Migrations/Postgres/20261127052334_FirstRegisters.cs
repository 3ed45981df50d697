using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asked_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: true),
                    update_id = table.Column<long>(type: "bigint", nullable: true),
                    deed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "counterparts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_local = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    retired_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterparts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_counts",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    records = table.Column<int>(type: "integer", nullable: false),
                    ours = table.Column<int>(type: "integer", nullable: false),
                    theirs = table.Column<int>(type: "integer", nullable: false),
                    teams = table.Column<int>(type: "integer", nullable: false),
                    metres = table.Column<long>(type: "bigint", nullable: false),
                    online = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_counts", x => new { x.unit_id, x.date, x.register, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "dead_letters",
                columns: table => new
                {
                    error_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    update_id = table.Column<long>(type: "bigint", nullable: true),
                    chat_id = table.Column<long>(type: "bigint", nullable: true),
                    length = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    error = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    raw = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    wanted_at = table.Column<long>(type: "bigint", nullable: true),
                    replayed_at = table.Column<long>(type: "bigint", nullable: true),
                    dismissed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dead_letters", x => x.error_id);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_days",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    lapsed = table.Column<int>(type: "integer", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_days", x => new { x.unit_id, x.date, x.direction });
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    works = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => new { x.country, x.date });
                });

            migrationBuilder.CreateTable(
                name: "host_marks",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_host_marks", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "invites",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    role = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    created_by_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    used_by_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invites", x => x.code_hash);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    joined_at = table.Column<long>(type: "bigint", nullable: false),
                    locked_at = table.Column<long>(type: "bigint", nullable: true),
                    left_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_counters",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    book = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_counters", x => new { x.unit_id, x.register, x.year, x.book });
                });

            migrationBuilder.CreateTable(
                name: "record_messages",
                columns: table => new
                {
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_messages", x => new { x.chat_id, x.message_id });
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    purpose = table.Column<int>(type: "integer", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    thread = table.Column<long>(type: "bigint", nullable: true),
                    created_by_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cadence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    next_due = table.Column<long>(type: "bigint", nullable: true),
                    paused_at = table.Column<long>(type: "bigint", nullable: true),
                    deleted_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schedules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seen_updates",
                columns: table => new
                {
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    update_id = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_updates", x => new { x.bot_id, x.update_id });
                });

            migrationBuilder.CreateTable(
                name: "strangers",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strangers", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "tally_posts",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    posted_at = table.Column<long>(type: "bigint", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    audit_seq = table.Column<long>(type: "bigint", nullable: true),
                    seal = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tally_posts", x => new { x.unit_id, x.period_to, x.chat_id });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_vi = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<long>(type: "bigint", nullable: true),
                    window_ends_on = table.Column<int>(type: "integer", nullable: false),
                    window_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "writer",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    roster = table.Column<long>(type: "bigint", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_writer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counterpart_aliases",
                columns: table => new
                {
                    counterpart_id = table.Column<long>(type: "bigint", nullable: false),
                    alias = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    granted_by_id = table.Column<long>(type: "bigint", nullable: true),
                    granted_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
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
                    schedule_id = table.Column<long>(type: "bigint", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: false),
                    fired_at = table.Column<long>(type: "bigint", nullable: false)
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
                    counterpart_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false)
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
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    is_group = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    gone_at = table.Column<long>(type: "bigint", nullable: true),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    thread = table.Column<long>(type: "bigint", nullable: true),
                    bound_by_id = table.Column<long>(type: "bigint", nullable: true)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    book = table.Column<int>(type: "integer", nullable: true),
                    book_number = table.Column<int>(type: "integer", nullable: true),
                    counterpart_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    event_at = table.Column<long>(type: "bigint", nullable: false),
                    end_at = table.Column<long>(type: "bigint", nullable: true),
                    time_said = table.Column<bool>(type: "boolean", nullable: false),
                    event_date = table.Column<DateOnly>(type: "date", nullable: false),
                    zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_codes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    author_id = table.Column<long>(type: "bigint", nullable: false),
                    logged_at = table.Column<long>(type: "bigint", nullable: false),
                    logged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    void_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    voided_at = table.Column<long>(type: "bigint", nullable: true),
                    voided_by_id = table.Column<long>(type: "bigint", nullable: true),
                    state_before_void = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ours = table.Column<int>(type: "integer", nullable: false),
                    theirs = table.Column<int>(type: "integer", nullable: false),
                    teams = table.Column<int>(type: "integer", nullable: false),
                    metres = table.Column<int>(type: "integer", nullable: false),
                    online = table.Column<bool>(type: "boolean", nullable: false)
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
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    parent_id = table.Column<long>(type: "bigint", nullable: true)
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
                name: "follow_ups",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    counterpart_id = table.Column<long>(type: "bigint", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_ups", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_follow_ups_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    their_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    their_ref_date = table.Column<DateOnly>(type: "date", nullable: true),
                    handover = table.Column<int>(type: "integer", nullable: false),
                    signer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    languages = table.Column<int>(type: "integer", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    needs_reply = table.Column<bool>(type: "boolean", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    due_days = table.Column<int>(type: "integer", nullable: true),
                    direction_unsure = table.Column<bool>(type: "boolean", nullable: false),
                    reply_to_id = table.Column<long>(type: "bigint", nullable: true)
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
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    host = table.Column<int>(type: "integer", nullable: true),
                    from_marker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_marker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    condition = table.Column<int>(type: "integer", nullable: false),
                    minutes_signed = table.Column<bool>(type: "boolean", nullable: false)
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
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host = table.Column<int>(type: "integer", nullable: true),
                    our_head = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    their_head = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    interpreter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    minutes_signed = table.Column<bool>(type: "boolean", nullable: false),
                    languages = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.InsertData(
                table: "writer",
                columns: new[] { "id", "host", "roster", "version" },
                values: new object[] { 1, "", 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_audit_subject",
                table: "audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_counterpart_units_unit_id",
                table: "counterpart_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_at",
                table: "dead_letters",
                column: "at",
                filter: "replayed_at is null and dismissed_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_dead_letters_wanted_at",
                table: "dead_letters",
                column: "wanted_at",
                filter: "wanted_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_unit_id_asked_on_answered_on",
                table: "follow_ups",
                columns: new[] { "unit_id", "asked_on", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_unit_id_direction_due_asked_on",
                table: "follow_ups",
                columns: new[] { "unit_id", "direction", "due", "asked_on" },
                filter: "answered_on is null");

            migrationBuilder.CreateIndex(
                name: "IX_known_chats_unit_id",
                table: "known_chats",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_letters_reply_to_id",
                table: "letters",
                column: "reply_to_id",
                filter: "reply_to_id is not null");

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
                name: "IX_records_author_id_logged_at",
                table: "records",
                columns: new[] { "author_id", "logged_at" });

            migrationBuilder.CreateIndex(
                name: "IX_records_counterpart_id",
                table: "records",
                column: "counterpart_id");

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_event_at",
                table: "records",
                columns: new[] { "unit_id", "event_at" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_event_date",
                table: "records",
                columns: new[] { "unit_id", "event_date" });

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_register_event_at",
                table: "records",
                columns: new[] { "unit_id", "register", "event_at" });

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
                name: "follow_up_days");

            migrationBuilder.DropTable(
                name: "follow_ups");

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
                name: "writer");

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
