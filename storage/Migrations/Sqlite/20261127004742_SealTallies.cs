using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "audit_seq",
                table: "tally_posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seal",
                table: "tally_posts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "audit_seq",
                table: "tally_posts");

            migrationBuilder.DropColumn(
                name: "seal",
                table: "tally_posts");
        }
    }
}
