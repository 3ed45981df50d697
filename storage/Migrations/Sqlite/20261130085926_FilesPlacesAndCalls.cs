using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesPlacesAndCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attached_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_photo = table.Column<bool>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    mime_type = table.Column<string>(type: "TEXT", nullable: true),
                    album = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    holder_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    bytes = table.Column<long>(type: "INTEGER", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true),
                    removed_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attached_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_places",
                columns: table => new
                {
                    holder_id = table.Column<long>(type: "INTEGER", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_places", x => x.holder_id);
                });

            migrationBuilder.CreateTable(
                name: "urgent_calls",
                columns: table => new
                {
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    told = table.Column<int>(type: "INTEGER", nullable: false),
                    next_due = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urgent_calls", x => x.record_id);
                    table.ForeignKey(
                        name: "FK_urgent_calls_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attached_files_album",
                table: "attached_files",
                column: "album",
                filter: "album is not null");

            migrationBuilder.CreateIndex(
                name: "IX_attached_files_chat_id_message_id",
                table: "attached_files",
                columns: new[] { "chat_id", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attached_files_holder_id",
                table: "attached_files",
                column: "holder_id",
                filter: "holder_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_attached_files_to_fetch",
                table: "attached_files",
                column: "id",
                filter: "sha256 is null and trouble is null");

            migrationBuilder.CreateIndex(
                name: "IX_urgent_calls_next_due",
                table: "urgent_calls",
                column: "next_due",
                filter: "next_due is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attached_files");

            migrationBuilder.DropTable(
                name: "record_places");

            migrationBuilder.DropTable(
                name: "urgent_calls");
        }
    }
}
