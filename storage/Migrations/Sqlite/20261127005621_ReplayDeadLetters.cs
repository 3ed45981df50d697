using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReplayDeadLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "dismissed_at",
                table: "dead_letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "replayed_at",
                table: "dead_letters",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "wanted_at",
                table: "dead_letters",
                type: "INTEGER",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dead_letters_at",
                table: "dead_letters");

            migrationBuilder.DropIndex(
                name: "IX_dead_letters_wanted_at",
                table: "dead_letters");

            migrationBuilder.DropColumn(
                name: "dismissed_at",
                table: "dead_letters");

            migrationBuilder.DropColumn(
                name: "replayed_at",
                table: "dead_letters");

            migrationBuilder.DropColumn(
                name: "wanted_at",
                table: "dead_letters");
        }
    }
}
