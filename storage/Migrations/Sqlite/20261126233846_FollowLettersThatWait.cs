using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowLettersThatWait : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_records_author_id_digest",
                table: "records");

            migrationBuilder.DropIndex(
                name: "IX_records_unit_id_state_event_at",
                table: "records");

            migrationBuilder.DropIndex(
                name: "IX_letters_due",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "IX_letters_reply_to_id",
                table: "letters");

            migrationBuilder.CreateTable(
                name: "follow_up_days",
                columns: table => new
                {
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    answered = table.Column<int>(type: "INTEGER", nullable: false),
                    lapsed = table.Column<int>(type: "INTEGER", nullable: false),
                    settled = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_days", x => new { x.unit_id, x.date, x.direction });
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    counterpart_id = table.Column<long>(type: "INTEGER", nullable: false),
                    direction = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_records_author_id_logged_at",
                table: "records",
                columns: new[] { "author_id", "logged_at" });

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_event_at",
                table: "records",
                columns: new[] { "unit_id", "event_at" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_register_event_at",
                table: "records",
                columns: new[] { "unit_id", "register", "event_at" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_reply_to_id",
                table: "letters",
                column: "reply_to_id",
                filter: "reply_to_id is not null");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_unit_id_asked_on_answered_on",
                table: "follow_ups",
                columns: new[] { "unit_id", "asked_on", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_unit_id_direction_due_asked_on",
                table: "follow_ups",
                columns: new[] { "unit_id", "direction", "due", "asked_on" },
                filter: "answered_on is null");

            // What 0.1.0 kept is followed as if it were entered now: storage/Letters/FollowUpKeeping.cs.
            migrationBuilder.Sql("""
                insert into follow_ups (record_id, unit_id, counterpart_id, direction, asked_on, due, answered_on)
                select l.record_id, r.unit_id, r.counterpart_id, l.direction, r.event_date, l.due,
                  (select min(a.event_date) from letters x join records a on a.id = x.record_id
                   where x.reply_to_id = l.record_id and x.direction <> l.direction and a.state = 1)
                from letters l join records r on r.id = l.record_id
                where l.needs_reply and r.state = 1;
                insert into follow_up_days (unit_id, direction, date, asked, answered, lapsed, settled)
                select unit_id, direction, day, sum(asked), sum(answered), sum(lapsed), sum(settled) from (
                  select unit_id, direction, asked_on as day, 1 as asked, 0 as answered, 0 as lapsed, 0 as settled from follow_ups
                  union all select unit_id, direction, max(answered_on, asked_on), 0, 1, 0, 0 from follow_ups where answered_on is not null
                  union all select unit_id, direction, max(date(due, '+1 day'), asked_on), 0, 0, 1, 0 from follow_ups where due is not null
                  union all select unit_id, direction, max(date(due, '+1 day'), asked_on, answered_on), 0, 0, 0, 1 from follow_ups
                  where due is not null and answered_on is not null)
                group by unit_id, direction, day;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_up_days");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropIndex(
                name: "IX_records_author_id_logged_at",
                table: "records");

            migrationBuilder.DropIndex(
                name: "IX_records_unit_id_event_at",
                table: "records");

            migrationBuilder.DropIndex(
                name: "IX_records_unit_id_register_event_at",
                table: "records");

            migrationBuilder.DropIndex(
                name: "IX_letters_reply_to_id",
                table: "letters");

            migrationBuilder.CreateIndex(
                name: "IX_records_author_id_digest",
                table: "records",
                columns: new[] { "author_id", "digest" });

            migrationBuilder.CreateIndex(
                name: "IX_records_unit_id_state_event_at",
                table: "records",
                columns: new[] { "unit_id", "state", "event_at" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_due",
                table: "letters",
                column: "due",
                filter: "needs_reply");

            migrationBuilder.CreateIndex(
                name: "IX_letters_reply_to_id",
                table: "letters",
                column: "reply_to_id");
        }
    }
}
