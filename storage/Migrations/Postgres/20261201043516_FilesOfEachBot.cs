using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FilesOfEachBot : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_attached_files_chat_id_message_id",
                table: "attached_files");

            migrationBuilder.CreateIndex(
                name: "IX_attached_files_chat_id_message_id",
                table: "attached_files",
                columns: new[] { "chat_id", "message_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_attached_files_chat_id_message_id",
                table: "attached_files");

            migrationBuilder.CreateIndex(
                name: "IX_attached_files_chat_id_message_id",
                table: "attached_files",
                columns: new[] { "chat_id", "message_id" },
                unique: true);
        }
    }
}
