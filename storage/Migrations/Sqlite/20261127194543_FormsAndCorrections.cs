using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FormsAndCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "corrected_at",
                table: "records",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "corrected_by_id",
                table: "records",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "records",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sent_back_by_id",
                table: "records",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    register = table.Column<int>(type: "INTEGER", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", nullable: true),
                    corrects_version = table.Column<int>(type: "INTEGER", nullable: true),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    doubts = table.Column<string>(type: "TEXT", nullable: false),
                    asks = table.Column<string>(type: "TEXT", nullable: true),
                    looked_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    offered = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    touched_at = table.Column<long>(type: "INTEGER", nullable: false),
                    warned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dropped_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_drafts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_form_drafts_person_id",
                table: "form_drafts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_form_drafts_touched_at",
                table: "form_drafts",
                column: "touched_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "form_drafts");

            migrationBuilder.DropColumn(
                name: "corrected_at",
                table: "records");

            migrationBuilder.DropColumn(
                name: "corrected_by_id",
                table: "records");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "records");

            migrationBuilder.DropColumn(
                name: "sent_back_by_id",
                table: "records");
        }
    }
}
