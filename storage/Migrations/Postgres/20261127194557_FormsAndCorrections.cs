using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Postgres
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "corrected_by_id",
                table: "records",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "records",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "sent_back_by_id",
                table: "records",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<int>(type: "integer", nullable: false),
                    corrects = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    corrects_version = table.Column<int>(type: "integer", nullable: true),
                    said = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    doubts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    looked_over = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    offered = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    touched_at = table.Column<long>(type: "bigint", nullable: false),
                    warned_at = table.Column<long>(type: "bigint", nullable: true),
                    saved_at = table.Column<long>(type: "bigint", nullable: true),
                    dropped_at = table.Column<long>(type: "bigint", nullable: true)
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

            // Which records hold a word, for /find; the same expression as where it is asked.
            migrationBuilder.Sql("create index ix_records_words on records using gin (array_to_tsvector(string_to_array(btrim(folded), ' ')))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_records_words");

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
